package id.kutip.entity;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of an English article. What each names is decided once for the whole article, from the
 * words of the name and the neighbours of all its mentions, so that a mention that says little
 * profits from one that says much.
 */
final class EnglishNames {

  /** What must speak for a kind before a single word with a capital counts as a name. */
  private static final int LEAST = 2;

  private final Document document;
  private final Lexicon lexicon;
  private final Map<String, NameEvidence> evidence = new HashMap<>();

  EnglishNames(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
  }

  List<NameFinder.Name> find() {
    NameFinder finder = new NameFinder(document, lexicon);
    List<NameFinder.Run> runs = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      finder.find(sentence, runs);
    }
    EnglishContext context = new EnglishContext(document, lexicon, finder);
    for (NameFinder.Run run : runs) {
      NameEvidence known = evidence.computeIfAbsent(text(run), words -> context.ofWords(run));
      context.addNeighbours(run, known);
    }
    for (NameFinder.Run run : runs) {
      spread(run);
    }
    List<NameFinder.Name> names = new ArrayList<>();
    for (NameFinder.Run run : runs) {
      NameEvidence known = evidence.get(text(run));
      if (known == null) {
        continue;
      }
      Entity.Kind kind = known.kind();
      boolean single = run.to() - run.first() == 1;
      if (kind == null ? known.isOrdinary() || single : known.most() < (single ? LEAST : 1)) {
        continue;
      }
      names.add(new NameFinder.Name(span(run), kind, run.titled()));
    }
    return names;
  }

  /** Hands what is known of a full name on to its parts: a surname, an acronym. */
  private void spread(NameFinder.Run run) {
    NameEvidence known = evidence.get(text(run));
    int words = run.to() - run.first();
    if (known == null || words < 2) {
      return;
    }
    Entity.@Nullable Kind kind = known.kind();
    if (kind == Entity.Kind.PERSON) {
      NameEvidence last = evidence.get(Genitive.without(document.word(run.to() - 1)));
      if (last != null) {
        last.add(Entity.Kind.PERSON, NameEvidence.DECISIVE);
      }
      NameEvidence given = evidence.get(document.word(run.first()));
      if (given != null) {
        given.add(Entity.Kind.PERSON, NameEvidence.STRONG);
      }
    } else if (kind == Entity.Kind.ORGANISATION) {
      StringBuilder initials = new StringBuilder();
      for (int i = run.first(); i < run.to(); i++) {
        char first = document.word(i).charAt(0);
        if (Character.isUpperCase(first)) {
          initials.append(first);
        }
      }
      NameEvidence acronym = evidence.get(initials.toString());
      if (acronym != null) {
        acronym.add(Entity.Kind.ORGANISATION, NameEvidence.DECISIVE);
      }
    }
  }

  private Span span(NameFinder.Run run) {
    return new Span(
        document.tokens().get(run.first()).start(), document.tokens().get(run.to() - 1).end());
  }

  private String text(NameFinder.Run run) {
    return Genitive.without(span(run).of(document.text()));
  }
}
