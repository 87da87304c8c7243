package dev.nashra.search.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A text with passages marked, as HTML: the marks are elements, so the text in them is escaped. */
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

    /** Most marks that fragments are chosen by; who has more has enough of them. */
    private static final int MOST = 2_000;

    /** What an evidence counts as. */
    private static final int EVIDENCE = -1;

    private final String text;
    private final BitSet marked = new BitSet();
    private final List<Mark> marks = new ArrayList<>();

    /** A marked passage, and which word of a query it is for. */
    private record Mark(int start, int end, int kind) {}

    /**
     * A part of the text that may be shown.
     *
     * @param end one past its last UTF-16 code unit
     * @param kinds how many different words of a query it holds
     * @param marks how many marks
     */
    private record Window(int start, int end, long kinds, long marks) {
        boolean overlaps(Window other) {
            return start < other.end && other.start < end;
        }
    }

    MarkedText(String text) {
        this.text = text;
    }

    /** Marks a passage of evidence, if it stands there. */
    void mark(int start, int end, String surface) {
        if (start >= 0
                && start < end
                && end <= text.length()
                && text.regionMatches(start, surface, 0, end - start)
                && surface.length() == end - start) {
            mark(start, end, EVIDENCE);
        }
    }

    /**
     * Marks a passage of the text.
     *
     * @param kind which word of a query it is for
     */
    void mark(int start, int end, int kind) {
        marked.set(start, end);
        marks.add(new Mark(start, end, kind));
    }

    boolean isMarked() {
        return !marked.isEmpty();
    }

    /** Gives all of the text. */
    String whole() {
        return html(0, text.length());
    }

    /** Gives the first words, in a list; empty if there are none. */
    List<String> beginning() {
        String first = html(0, wordEnd(Math.min(text.length(), FRAGMENT))).strip();
        return first.isEmpty() ? List.of() : List.of(first);
    }

    /**
     * Gives the fragments that say most of what was asked for: those that hold most of the query's
     * words, then most marks, then the first; in the order of the text, and no two overlap.
     */
    List<String> fragments() {
        List<Window> chosen = new ArrayList<>();
        List<Window> windows = windows();
        windows.sort(
                Comparator.comparingLong(Window::kinds)
                        .thenComparingLong(Window::marks)
                        .reversed()
                        .thenComparingInt(Window::start));
        for (Window window : windows) {
            if (chosen.size() < FRAGMENTS && chosen.stream().noneMatch(window::overlaps)) {
                chosen.add(window);
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Window::start))
                .map(window -> html(window.start(), window.end()).strip())
                .toList();
    }

    /** Gives a window for each mark, which stands near its beginning. */
    private List<Window> windows() {
        List<Mark> ordered =
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).limit(MOST).toList();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Mark first = ordered.get(i);
            int start = wordStart(Math.max(0, first.start() - BEFORE), first.start());
            int end = wordEnd(Math.min(text.length(), Math.max(start + FRAGMENT, first.end())));
            List<Mark> within =
                    ordered.subList(i, ordered.size()).stream()
                            .takeWhile(mark -> mark.start() < end)
                            .filter(mark -> mark.end() <= end)
                            .toList();
            long kinds = within.stream().mapToInt(Mark::kind).distinct().count();
            windows.add(new Window(start, end, kinds, within.size()));
        }
        return windows;
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
