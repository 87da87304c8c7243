package dev.nashra.rules.analyse;

import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is compared of a word. Immutable. */
public final class Word {
    private final TextLanguage language;
    private final String surface;
    private final String term;

    // Made when the first wildcard asks; by two threads at once, the same.
    private @Nullable List<String> forms;

    private Word(TextLanguage language, String surface, String term) {
        this.language = language;
        this.surface = surface;
        this.term = term;
    }

    /**
     * Analyses a word.
     *
     * @param surface as printed
     */
    static Word of(TextLanguage language, String surface) {
        String term = Stems.term(language, surface);
        return new Word(language, surface, term.equals(surface) ? surface : term);
    }

    /**
     * Makes a word that is only folded.
     *
     * @param surface as printed
     */
    public static Word plain(String surface) {
        return of(TextLanguage.OTHER, surface);
    }

    /** Gives the word as printed. */
    String surface() {
        return surface;
    }

    /** Gives the word folded and stemmed; empty if nothing is left of it. */
    public String term() {
        return term;
    }

    /**
     * Gives the word folded only, which is what wildcards and fuzzy words are compared with: as
     * printed and, where it differs, without what is written before it, such as the Arabic article.
     */
    public List<String> forms() {
        List<String> known = forms;
        if (known == null) {
            String folded = Folding.fold(surface);
            String bare = Stems.bare(language, surface);
            known = bare.isEmpty() || bare.equals(folded) ? List.of(folded) : List.of(folded, bare);
            forms = known;
        }
        return known;
    }
}
