package id.kutip.delivery;

import id.kutip.chat.Block;
import id.kutip.chat.Reply;
import id.kutip.store.Database;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What deliveries of news say: a title, its source and its link for each piece. Thread-safe. */
public final class NewsComposer {

  /** Pieces of news in one digest message; a longer one tells the newest. */
  private static final int MOST = 30;

  private final Database database;

  /** Tells the news of that database. */
  public NewsComposer(Database database) {
    this.database = database;
  }

  private record Line(String title, @Nullable String source, @Nullable String url) {}

  /** The message; empty where the news is no more. */
  public Optional<Reply> compose(Delivery delivery) {
    List<Line> lines =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT DISTINCT n.id, n.title, n.source, n.url FROM decision d"
                            + " JOIN subscription s ON s.id = d.subscription_id"
                            + " JOIN news n ON n.id = d.news_id"
                            + " WHERE d.subject = :subject AND s.chat_id = :chat"
                            + " ORDER BY n.id DESC LIMIT :most")
                    .bind("subject", delivery.subject())
                    .bind("chat", delivery.chatNumber())
                    .bind("most", MOST)
                    .map((row, context) -> line(row))
                    .list());
    List<Block> blocks = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      String source = line.source();
      blocks.add(new Block.Heading(lines.size() == 1 ? 1 : 2, line.title()));
      blocks.add(
          new Block.SourceLine(source == null ? List.of() : List.of(source), uri(line.url())));
    }
    return blocks.isEmpty() ? Optional.empty() : Optional.of(new Reply(blocks));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(row.getString("title"), row.getString("source"), row.getString("url"));
  }

  private static @Nullable URI uri(@Nullable String url) {
    try {
      return url == null ? null : new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
