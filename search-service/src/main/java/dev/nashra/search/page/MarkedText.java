package dev.nashra.search.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text with passages marked, as HTML: what Elasticsearch's unified highlighter gives with the
 * encoder {@code html}, so that marks of both can stand in one text.
 */
final class MarkedText {
    private static final String BEGIN = "<mark>";
    private static final String END = "</mark>";

    /** Characters of a fragment, but for its last word and for what is marked. */
    private static final int FRAGMENT = 160;

    /** Characters before the first mark of a fragment. */
    private static final int BEFORE = 60;

    private static final int FRAGMENTS = 3;

    /** Longest word that is not cut; there are scripts without spaces. */
    private static final int WORD = 40;

    private final String text;
    private final BitSet marked = new BitSet();

    MarkedText(String text) {
        this.text = text;
    }

    /** Marks a passage, if it stands there. */
    void mark(int start, int end, String surface) {
        if (start >= 0
                && start < end
                && end <= text.length()
                && text.regionMatches(start, surface, 0, end - start)
                && surface.length() == end - start) {
            marked.set(start, end);
        }
    }

    /** Marks what is marked in the same text, whole, as HTML. */
    void markAs(String html) {
        boolean inMark = false;
        int at = 0;
        int from = 0;
        while (from < html.length() && at < text.length()) {
            if (html.startsWith(BEGIN, from) || html.startsWith(END, from)) {
                inMark = html.startsWith(BEGIN, from);
                from += inMark ? BEGIN.length() : END.length();
                continue;
            }
            marked.set(at, at + 1, inMark || marked.get(at));
            at++;
            int entityEnd = html.charAt(from) == '&' ? html.indexOf(';', from) : from;
            from = Math.max(from, entityEnd) + 1;
        }
    }

    boolean isMarked() {
        return !marked.isEmpty();
    }

    /** Gives all of the text. */
    String whole() {
        return html(0, text.length());
    }

    /** Gives the first fragments that hold marks, in order; no two overlap. */
    List<String> fragments() {
        List<String> fragments = new ArrayList<>();
        int end = 0;
        int mark = marked.nextSetBit(0);
        while (mark >= 0 && fragments.size() < FRAGMENTS) {
            int start = wordStart(Math.max(end, mark - BEFORE), mark);
            end = wordEnd(Math.min(text.length(), start + FRAGMENT));
            fragments.add(html(start, end).strip());
            mark = marked.nextSetBit(end);
        }
        return fragments;
    }

    private int wordStart(int from, int mark) {
        int start = from;
        while (start > 0 && start < mark && !isSpace(start - 1)) {
            start++;
        }
        return start;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && (marked.get(end) || (!isSpace(end) && end < from + WORD))) {
            end++;
        }
        boolean halves = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return halves ? end + 1 : end;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    private String html(int start, int end) {
        StringBuilder html = new StringBuilder(end - start + 64);
        for (int at = start; at < end; at++) {
            if (marked.get(at) && (at == start || !marked.get(at - 1))) {
                html.append(BEGIN);
            }
            append(html, text.charAt(at));
            if (marked.get(at) && (at + 1 == end || !marked.get(at + 1))) {
                html.append(END);
            }
        }
        return html.toString();
    }

    private static void append(StringBuilder html, char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#x27;");
            case '/' -> html.append("&#x2F;");
            default -> html.append(c);
        }
    }
}
