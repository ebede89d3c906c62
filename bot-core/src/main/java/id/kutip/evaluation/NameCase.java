package id.kutip.evaluation;

import id.kutip.analysis.Analysis;
import id.kutip.entity.Entity;
import id.kutip.entity.Mention;
import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text with the people, organisations and places that it names: the same words, the same kind.
 */
public record NameCase(String id, Document document, List<NameLine.Name> gold) {

  /** What is counted of all kinds, an acronym in brackets being a name of its own. */
  public static final String ALL = "all names";

  /** The same, but an acronym in brackets and the name before it are one. */
  public static final String JOINED = ALL + ", acronyms joined";

  /** Copies the names. */
  public NameCase {
    gold = List.copyOf(gold);
  }

  /** The lines as texts, in order; the lines of an article make one, each a paragraph of it. */
  public static List<NameCase> of(List<NameLine> lines) {
    Map<String, List<NameLine>> articles = new LinkedHashMap<>();
    for (NameLine line : lines) {
      articles
          .computeIfAbsent(line.article().orElse(line.id()), none -> new ArrayList<>())
          .add(line);
    }
    return articles.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static NameCase of(String id, List<NameLine> lines) {
    StringBuilder text = new StringBuilder();
    List<NameLine.Name> gold = new ArrayList<>();
    for (NameLine line : lines) {
      for (NameLine.Name name : line.names()) {
        int from = text.length();
        Span span = new Span(from + name.span().start(), from + name.span().end());
        gold.add(new NameLine.Name(span, name.kind()));
      }
      text.append(line.text()).append('\n');
    }
    Language language = lines.get(0).language();
    return new NameCase(id, Document.of(null, text.toString(), language, null), gold);
  }

  /** How that document's names were read; pronouns and roles do not count. */
  public FactScore score(Analysis analysis) {
    List<NameLine.Name> found = new ArrayList<>();
    for (Entity entity : analysis.entities()) {
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          found.add(new NameLine.Name(mention.span(), entity.kind()));
        }
      }
    }
    FactScore.Sheet sheet = new FactScore.Sheet(id);
    List<NameLine.Name> goldParts = parts(gold);
    List<NameLine.Name> foundParts = parts(found);
    sheet.count(ALL, tally(goldParts, foundParts));
    sheet.count(JOINED, tally(joined(goldParts), joined(foundParts)));
    for (Entity.Kind kind : Entity.Kind.values()) {
      sheet.count(
          kind.name().toLowerCase(Locale.ROOT), tally(of(kind, goldParts), of(kind, foundParts)));
    }
    addFaults(goldParts, foundParts, sheet);
    return sheet.score();
  }

  private static List<NameLine.Name> of(Entity.Kind kind, List<NameLine.Name> names) {
    return names.stream().filter(name -> name.kind() == kind).toList();
  }

  private static Tally tally(List<NameLine.Name> gold, List<NameLine.Name> found) {
    Set<NameLine.Name> right = new HashSet<>(gold);
    right.retainAll(found);
    return new Tally(right.size(), gold.size(), right.size(), found.size());
  }

  /** The names cut at brackets, each from its first letter or digit to its last, in order. */
  private List<NameLine.Name> parts(List<NameLine.Name> names) {
    String text = document.text();
    Set<NameLine.Name> parts = new HashSet<>();
    for (NameLine.Name name : names) {
      int from = name.span().start();
      for (int at = from; at <= name.span().end(); at++) {
        if (at == name.span().end() || text.charAt(at) == '(' || text.charAt(at) == ')') {
          int start = from;
          int end = at;
          while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
          }
          while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
          }
          if (start < end) {
            parts.add(new NameLine.Name(new Span(start, end), name.kind()));
          }
          from = at + 1;
        }
      }
    }
    return parts.stream().sorted(Comparator.comparing(NameLine.Name::span)).toList();
  }

  /** The names, those in brackets joined with the one of the same kind before them. */
  private List<NameLine.Name> joined(List<NameLine.Name> names) {
    List<NameLine.Name> joined = new ArrayList<>();
    for (NameLine.Name name : names) {
      NameLine.Name last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.kind() == name.kind()
          && isOpened(last.span().end(), name.span().start())
          && document.text().startsWith(")", name.span().end())) {
        Span both = new Span(last.span().start(), name.span().end());
        joined.set(joined.size() - 1, new NameLine.Name(both, name.kind()));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  /** Whether nothing but an opening bracket stands between both. */
  private boolean isOpened(int from, int to) {
    return from < to && document.text().substring(from, to).strip().equals("(");
  }

  private void addFaults(
      List<NameLine.Name> gold, List<NameLine.Name> found, FactScore.Sheet sheet) {
    for (NameLine.Name name : gold) {
      if (!found.contains(name)) {
        sheet.fault("name", words(name), touching(name, found));
      }
    }
    for (NameLine.Name name : found) {
      if (touching(name, gold).isEmpty()) {
        sheet.fault("name", "", words(name));
      }
    }
  }

  private String touching(NameLine.Name name, List<NameLine.Name> others) {
    return others.stream()
        .filter(other -> Readings.overlap(name.span(), other.span()))
        .map(this::words)
        .findFirst()
        .orElse("");
  }

  private String words(NameLine.Name name) {
    return name.span().of(document.text()) + "/" + name.kind().name().toLowerCase(Locale.ROOT);
  }
}
