package dev.nashra.rules.analyse;

import dev.nashra.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words of a language that were stemmed before: a text has few that no text before it had. */
final class WordMemory {
    /** Some 20 MB a language at the most; a newspaper's words of months. */
    private static final int MOST = 100_000;

    /** Longer ones are seldom seen again. */
    private static final int MOST_LETTERS = 40;

    private final TextLanguage language;
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    WordMemory(TextLanguage language) {
        this.language = language;
    }

    Word word(String surface) {
        Word known = words.get(surface);
        if (known != null) {
            return known;
        }
        Word word = of(surface);
        if (surface.length() <= MOST_LETTERS) {
            if (words.size() >= MOST) {
                words.clear();
            }
            words.put(surface, word);
        }
        return word;
    }

    private Word of(String surface) {
        String folded = Folding.fold(surface);
        String bare = Stems.bare(language, surface);
        List<String> forms =
                bare.isEmpty() || bare.equals(folded) ? List.of(folded) : List.of(folded, bare);
        return new Word(Stems.term(language, surface), forms);
    }
}
