package dev.nashra.rules.parse;

/**
 * A word with wildcards, compared with words as written, folded but not stemmed.
 *
 * @param pattern folded; {@link #ANY} and {@link #ONE} stand for the wildcards
 */
public record Glob(String pattern) {
    /** Stands for {@code *}: any characters, or none. A noncharacter, which no text may hold. */
    public static final char ANY = '\uFDD0';

    /** Stands for {@code ?}: one UTF-16 code unit. */
    public static final char ONE = '\uFDD1';

    /** Gives what stands before the first wildcard. */
    public String prefix() {
        int at = 0;
        while (at < pattern.length() && !isWildcard(pattern.charAt(at))) {
            at++;
        }
        return pattern.substring(0, at);
    }

    static boolean isWildcard(char c) {
        return c == ANY || c == ONE;
    }

    /** Tells whether a word is like this, in time at most the product of both lengths. */
    public boolean matches(String word) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < word.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : 0;
            if (in < pattern.length() && wanted == ANY) {
                star = in++;
                retry = at;
            } else if (in < pattern.length() && (wanted == ONE || wanted == word.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                // Only the last star need be tried again: what an earlier one took is a shortest.
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == ANY) {
            in++;
        }
        return in == pattern.length();
    }
}
