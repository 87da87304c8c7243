package dev.nashra.ingest.parse;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Markup reduced to what a reader sees: a line per block, runs of white space made one space,
 * scripts and styles dropped.
 */
public final class HtmlText {
    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "title",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "select",
                    "textarea",
                    "button");

    /**
     * Most tags that are parsed. The longest pages have some thousands; a tree builder that repairs
     * tables takes time by their square, and an article may hold a quarter of a million.
     */
    public static final int MAX_TAGS = 10_000;

    private HtmlText() {}

    /** Counts whatever may begin or end an element. */
    public static int tags(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            tags++;
        }
        return tags;
    }

    /** Gives the text, its lines separated by line feeds; empty if there is none. */
    public static String of(String html) {
        Lines lines = new Lines();
        Jsoup.parse(withoutOpenFrames(html)).body().filter(lines);
        return lines.text();
    }

    /** A frame or object that is never closed would take the rest of the article with it. */
    private static String withoutOpenFrames(String html) {
        String closed = html;
        for (Frame frame : Frame.values()) {
            long opened = frame.start.matcher(closed).results().count();
            if (opened > 0 && opened > frame.end.matcher(closed).results().count()) {
                closed = frame.start.matcher(closed).replaceAll(" ");
            }
        }
        return closed;
    }

    private enum Frame {
        IFRAME("iframe"),
        OBJECT("object");

        private final Pattern start;
        private final Pattern end;

        Frame(String name) {
            this.start = Pattern.compile("(?i)<" + name + "\\b[^<>]*+>");
            this.end = Pattern.compile("(?i)</" + name + "\\b");
        }
    }

    private static final class Lines implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private boolean spacePending;
        private boolean breakPending;

        @Override
        public FilterResult head(Node node, int depth) {
            switch (node) {
                case TextNode words -> add(words.getWholeText());
                case Element element when UNSEEN.contains(element.normalName()) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element element when endsLine(element) -> breakPending = true;
                default -> {}
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && endsLine(element)) {
                breakPending = true;
            }
            return FilterResult.CONTINUE;
        }

        private static boolean endsLine(Element element) {
            return element.isBlock() || element.normalName().equals("br");
        }

        private void add(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (Character.isWhitespace(c) || c == '\u00A0') {
                    spacePending = true;
                } else {
                    separate();
                    text.append(c);
                }
            }
        }

        private void separate() {
            if (!text.isEmpty() && breakPending) {
                text.append('\n');
            } else if (!text.isEmpty() && spacePending) {
                text.append(' ');
            }
            breakPending = false;
            spacePending = false;
        }

        private String text() {
            return text.toString();
        }
    }
}
