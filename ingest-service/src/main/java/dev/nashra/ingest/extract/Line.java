package dev.nashra.ingest.extract;

/**
 * One line of a page: the text between two breaks, white space collapsed.
 *
 * @param text never empty
 * @param linked how many of its characters stand in links
 * @param tag of the block that holds it
 */
record Line(String text, int linked, String tag) {
    /** Shorter lines say nothing about where the article is. */
    private static final int PROSE = 25;

    int length() {
        return text.length();
    }

    /**
     * Says whether the line could be a sentence of a report and not an entry of a list of links.
     */
    boolean isProse() {
        return length() >= PROSE && linked * 2 < length();
    }

    /** Says whether a line is one link; a mark or a number before it does not count. */
    boolean isLink() {
        return linked * 10 >= length() * 8;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /**
     * Gives what the line adds to whatever holds it: long lines with many clauses are reports. The
     * measure is that of Arc90's Readability, with the commas of other scripts.
     */
    double weight() {
        if (!isProse()) {
            return 0;
        }
        int clauses = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '،' || c == '，' || c == '、') {
                clauses++;
            }
        }
        return 1 + Math.min(clauses, length() / 10) + Math.min(length() / 100, 3);
    }
}
