package dev.nashra.rules.analyse;

import java.util.List;

/**
 * What is compared of a word.
 *
 * @param term folded and stemmed; never empty
 * @param forms folded only, which is what wildcards and fuzzy words are compared with: as written
 *     and, where it differs, without what is written before it, such as the Arabic article
 */
public record Word(String term, List<String> forms) {
    /** Makes the list unmodifiable. */
    public Word {
        forms = List.copyOf(forms);
    }

    /** Makes a word that is compared as it is. */
    static Word plain(String text) {
        return new Word(text, List.of(text));
    }
}
