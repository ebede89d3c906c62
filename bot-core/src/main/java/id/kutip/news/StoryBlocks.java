package id.kutip.news;

import id.kutip.chat.Block;
import id.kutip.locale.Messages;
import id.kutip.news.NewsRows.Told;
import id.kutip.subscription.Look;
import id.kutip.subscription.Look.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How stories and their sources are shown, in a message of their own or among others. */
final class StoryBlocks {

  private StoryBlocks() {}

  /**
   * Stories one after the other, each by its first telling, under one heading if several.
   *
   * @param more stories that are not among them
   */
  static List<Block> digest(List<Told> told, int more, Messages words) {
    Map<Long, List<Told>> stories = new LinkedHashMap<>();
    told.forEach(one -> stories.computeIfAbsent(one.story(), story -> new ArrayList<>()).add(one));
    List<Block> blocks = new ArrayList<>();
    if (stories.size() + more > 1) {
      blocks.add(new Block.Heading(1, words.say("news.digest", stories.size() + more)));
    }
    stories
        .values()
        .forEach(
            story -> {
              Told first = story.get(0);
              blocks.add(new Block.Heading(2, first.title()));
              boolean sentence = first.look().has(Part.LEAD) || first.look().has(Part.SUMMARY);
              Look look = sentence ? Look.CARD : Look.COMPACT;
              blocks.addAll(CardBlocks.of(first.card(), look, words));
              blocks.add(source(first, words));
              others(story).forEach(other -> blocks.add(also(other, words)));
            });
    if (more > 0) {
      blocks.add(new Block.Notice(Block.Tone.INFO, words.say("news.more", more)));
    }
    return blocks;
  }

  /** One telling of each source but the first's. */
  static List<Told> others(List<Told> told) {
    Map<String, Told> bySource = new LinkedHashMap<>();
    told.forEach(one -> bySource.putIfAbsent(one.source(), one));
    bySource.remove(told.get(0).source());
    return List.copyOf(bySource.values());
  }

  static Block also(Told other, Messages words) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("news.also", other.source()));
    parts.add(other.title());
    if (other.changed() != null) {
      parts.add(words.say("news.changed", words.moment(other.changed(), other.zone())));
    }
    return new Block.SourceLine(parts, other.link());
  }

  static Block.SourceLine source(Told told, Messages words) {
    return new Block.SourceLine(
        List.of(told.source(), words.moment(told.published(), told.zone())), told.link());
  }
}
