package dev.nashra.text;

/**
 * Walks through the words of a text without making an object of each: {@link Words} for whoever has
 * no time. Not for use by two threads at once.
 */
public final class WordCursor {
    /** Copied, because a string checks each access and asks how it is encoded. */
    private final char[] text;

    private final Letters letters = new Letters();
    private int limit;
    private int at;
    private int start;
    private int end;

    /**
     * Stands before the first word.
     *
     * @param text as printed, not folded
     */
    public WordCursor(String text) {
        this.text = text.toCharArray();
        this.limit = this.text.length;
    }

    /**
     * Stands before the first word of a part of the text.
     *
     * @param from first UTF-16 code unit
     * @param to one past the last; no word may reach over it
     */
    public void moveTo(int from, int to) {
        at = from;
        limit = to;
    }

    /** Goes to the next word that does not fold to nothing; false if there is none. */
    public boolean next() {
        while (at < limit) {
            byte kind = LetterTable.kindAt(text, at);
            if (kind == LetterTable.OTHER) {
                at += width();
                continue;
            }
            start = at;
            at += width();
            if (kind != LetterTable.ALONE) {
                skipRest();
            }
            end = at;
            fold();
            if (letters.length > 0) {
                return true;
            }
        }
        return false;
    }

    private void skipRest() {
        while (true) {
            while (at < limit && LetterTable.isPart(text[at])) {
                at++;
            }
            if (at >= limit) {
                return;
            }
            byte kind = LetterTable.kindAt(text, at);
            if (kind != LetterTable.PART && (kind == LetterTable.ALONE || !joinsDigits())) {
                return;
            }
            at += width();
        }
    }

    private int width() {
        boolean isPair =
                Character.isHighSurrogate(text[at])
                        && at + 1 < limit
                        && Character.isLowSurrogate(text[at + 1]);
        return isPair ? 2 : 1;
    }

    private boolean joinsDigits() {
        return switch (text[at]) {
            case '.', ',', '\'', '\u066B', '\u066C', '،' ->
                    at > 0
                            && at + 1 < limit
                            && Character.isDigit(text[at - 1])
                            && Character.isDigit(text[at + 1]);
            default -> false;
        };
    }

    private void fold() {
        letters.clear();
        Folding.fold(text, start, end, letters);
        if (Numbers.mayHoldSeparator(letters)) {
            String number = Numbers.canonical(letters.toString());
            letters.clear();
            letters.append(number);
        }
    }

    /** Gives the first UTF-16 code unit of the word in the text. */
    public int start() {
        return start;
    }

    /** Gives one past its last UTF-16 code unit. */
    public int end() {
        return end;
    }

    /**
     * Gives the folded word's UTF-16 code units, of which the first {@link #length()} count. The
     * caller may change them; they are gone with the next word.
     */
    public char[] letters() {
        return letters.units;
    }

    /** Gives the number of UTF-16 code units of the folded word; at least 1. */
    public int length() {
        return letters.length;
    }

    /** Gives the folded word. */
    public String word() {
        return letters.toString();
    }
}
