package dev.nashra.ingest.document;

/**
 * Finds where CDATA sections and comments end. Asked from start to end of the markup it looks at
 * each character once, whatever the markup holds.
 */
final class Sections {
    static final String CDATA = "<![CDATA[";
    static final String COMMENT = "<!--";

    private final String markup;
    private final Marker cdataEnd = new Marker("]]>");
    private final Marker cdataStart = new Marker(CDATA);
    private final Marker commentEnd = new Marker("-->");

    Sections(String markup) {
        this.markup = markup;
    }

    /**
     * Gives where the section ends that starts at a place. A CDATA section that holds another's
     * start was never ended.
     *
     * @return offset behind its end; -1 if it has none
     */
    int endOf(int start) {
        if (markup.startsWith(COMMENT, start)) {
            int end = commentEnd.next(start + COMMENT.length());
            return end < 0 ? -1 : end + 3;
        }
        int inside = start + CDATA.length();
        int end = cdataEnd.next(inside);
        int again = cdataStart.next(inside);
        return end < 0 || (again >= 0 && again < end) ? -1 : end + 3;
    }

    private final class Marker {
        private final String text;
        private int known = -2;

        Marker(String text) {
            this.text = text;
        }

        int next(int from) {
            if (known != -1 && known < from) {
                known = markup.indexOf(text, from);
            }
            return known;
        }
    }
}
