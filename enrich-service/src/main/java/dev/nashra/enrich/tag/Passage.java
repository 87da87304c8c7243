package dev.nashra.enrich.tag;

import dev.nashra.text.Words;
import java.util.List;

/**
 * The words of one field, with what lies between them.
 *
 * @param field which field
 * @param text as printed
 * @param words in order
 */
public record Passage(Field field, String text, List<Words.Word> words) {
    /** Gives a field of a reading. */
    public static Passage of(Reading reading, Field field) {
        return new Passage(field, reading.text(field), reading.words(field));
    }

    /** Gives the number of words. */
    public int size() {
        return words.size();
    }

    /** Gives a folded word, empty before the first and after the last. */
    public String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /**
     * Says whether nothing but spaces, a hyphen, an apostrophe or the point of an initial stands
     * before a word, so that a name may go on with it; false before the first word of all.
     */
    public boolean joined(int at) {
        if (at <= 0 || at >= words.size()) {
            return false;
        }
        int start = words.get(at - 1).end();
        int end = words.get(at).start();
        for (int i = start; i < end; i++) {
            if (!joins(text.charAt(i), words.get(at - 1))) {
                return false;
            }
        }
        return end - start == 1 || text.substring(start, end).isBlank() || hasPoint(start);
    }

    /** Says whether a line ends, or a sentence, somewhere between a word and the one before. */
    public boolean startsSentence(int at) {
        if (at <= 0) {
            return true;
        }
        for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
            if (".!?؟\n\r:".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Gives what stands between a word and the one before it; empty before the first. */
    public String gap(int at) {
        return at <= 0 || at >= words.size()
                ? ""
                : text.substring(words.get(at - 1).end(), words.get(at).start());
    }

    /** Says whether a word begins with a small letter, in a script that has capitals. */
    public boolean isLowerCase(int at) {
        return Character.isLowerCase(text.charAt(words.get(at).start()));
    }

    /** Says whether a word begins with a capital. */
    public boolean isCapital(int at) {
        return Character.isUpperCase(text.charAt(words.get(at).start()));
    }

    /** Says whether a word has no small letter. */
    public boolean isAllCapitals(int at) {
        for (int i = words.get(at).start(); i < words.get(at).end(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPoint(int at) {
        return text.charAt(at) == '.';
    }

    private static boolean joins(char between, Words.Word before) {
        return switch (between) {
            case ' ', '\u00A0', '-', '\u2010', '\u2011', '\'', '’', '\u200F', '\u200E' -> true;
            case '.' -> before.end() - before.start() == 1;
            default -> false;
        };
    }
}
