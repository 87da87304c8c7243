package dev.nashra.search.query;

import dev.nashra.text.TextLanguage;
import java.util.Set;

/**
 * What somebody is typing.
 *
 * @param key it in the one spelling, see {@link Suggestible}; not empty
 * @param size most suggestions, 1 to 20
 * @param languages of the articles to suggest from; never empty
 */
public record SuggestQuery(String key, int size, Set<TextLanguage> languages) {
    /** Most suggestions. */
    public static final int MAX_SIZE = 20;

    /** Longest text to take suggestions for, in UTF-16 code units. */
    public static final int MAX_TYPED = 100;

    /** Makes the languages unmodifiable. */
    public SuggestQuery {
        languages = Set.copyOf(languages);
    }
}
