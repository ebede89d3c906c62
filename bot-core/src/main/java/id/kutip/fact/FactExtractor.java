package id.kutip.fact;

import id.kutip.text.Document;
import id.kutip.text.Language;
import id.kutip.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads every figure, amount and date of an article to a value. Thread-safe; linear in the text's
 * length.
 */
public final class FactExtractor {

  private final Map<Language, FactLexicon> lexicons = new EnumMap<>(Language.class);

  /** Loads the word lists. */
  public FactExtractor() {
    lexicons.put(Language.INDONESIAN, FactLexicon.of(Language.INDONESIAN));
    lexicons.put(Language.ENGLISH, FactLexicon.of(Language.ENGLISH));
  }

  /**
   * The facts of a document in order of the text, none read twice. Relative dates count from the
   * document's date; without one they have no ISO value.
   */
  public List<Fact> extract(Document document) {
    FactLexicon lexicon = lexicons.get(document.language());
    if (lexicon == null) {
      return List.of();
    }
    SentenceFacts reader = new SentenceFacts(lexicon, document.date().orElse(null));
    List<Fact> facts = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      reader.read(new Pieces(document, sentence, lexicon), sentence.index(), facts);
    }
    return facts;
  }
}
