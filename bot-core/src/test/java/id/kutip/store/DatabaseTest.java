package id.kutip.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir private Path folder;

  @Test
  void tellsWhatWentWrongWithoutTheWordsThatPeopleWrote() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("kutip.db"))) {
      assertThatThrownBy(
              () ->
                  database.update(
                      handle ->
                          handle
                              .createUpdate("INSERT INTO nowhere (body) VALUES (:body)")
                              .bind("body", "my secret question")
                              .execute()))
          .hasMessageContaining("nowhere")
          .hasMessageNotContaining("my secret question");
    }
  }
}
