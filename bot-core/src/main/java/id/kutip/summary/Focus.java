package id.kutip.summary;

import id.kutip.text.Document;
import id.kutip.text.Sentence;
import id.kutip.text.Stemmer;
import id.kutip.text.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What a summary is asked to be about: words, found in any of their forms. */
final class Focus {

  private final Document document;
  private final Set<String> stems = new HashSet<>();

  Focus(Document document, Collection<String> words) {
    this.document = document;
    words.forEach(word -> stems.add(Stemmer.stem(word, document.language())));
  }

  /** The share of the words that the sentence holds. */
  double share(Sentence sentence) {
    if (stems.isEmpty()) {
      return 0;
    }
    Set<String> found = new HashSet<>();
    for (Token token : document.tokens(sentence)) {
      if (token.kind() == Token.Kind.WORD) {
        String stem = Stemmer.stem(document.word(token), document.language());
        if (stems.contains(stem)) {
          found.add(stem);
        }
      }
    }
    return (double) found.size() / stems.size();
  }
}
