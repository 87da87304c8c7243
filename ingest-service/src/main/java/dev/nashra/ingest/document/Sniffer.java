package dev.nashra.ingest.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a document's format by how it begins. What is declared is not looked at where the document
 * speaks for itself: feeds are served as {@code text/html} as often as not.
 */
final class Sniffer {
    private static final Pattern ROOT =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");

    /** How much may stand before the first element: comments, processing instructions. */
    private static final int HEAD_LENGTH = 64 * 1024;

    private Sniffer() {}

    /** What a document is. */
    enum Kind {
        FEED,
        NEWSML_G2,
        NITF,
        HTML,
        JSON
    }

    /** Gives the kind of a document; null if it is none that is read. */
    static @Nullable Kind kind(String text, DeclaredType declared) {
        String begin = begin(text);
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return Kind.JSON;
        }
        if (declared.essence().endsWith("json") && !begin.startsWith("<")) {
            return Kind.JSON;
        }
        Kind byRoot = byRoot(begin);
        if (byRoot != null) {
            return byRoot;
        }
        return declared.essence().contains("html") && begin.startsWith("<") ? Kind.HTML : null;
    }

    private static String begin(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD_LENGTH)).stripLeading();
        return head.startsWith("<") ? withoutComments(head) : head;
    }

    private static String withoutComments(String head) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int start = head.indexOf("<!--"); start >= 0; start = head.indexOf("<!--", from)) {
            rest.append(head, from, start);
            int end = head.indexOf("-->", start);
            if (end < 0) {
                return rest.toString();
            }
            from = end + 3;
        }
        return rest.append(head.substring(from)).toString().stripLeading();
    }

    private static @Nullable Kind byRoot(String begin) {
        if (begin.regionMatches(true, 0, "<!doctype html", 0, 14) && !begin.contains("<rss")) {
            return Kind.HTML;
        }
        Matcher root = ROOT.matcher(begin);
        while (root.find()) {
            Kind kind = byName(root.group(1).toLowerCase(Locale.ROOT));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable Kind byName(String name) {
        return switch (name) {
            case "rss", "rdf", "feed", "channel", "entry", "item" -> Kind.FEED;
            case "newsmessage",
                    "newsitem",
                    "packageitem",
                    "knowledgeitem",
                    "conceptitem",
                    "planningitem",
                    "catalogitem",
                    "itemset",
                    "groupset",
                    "contentmeta",
                    "itemmeta" ->
                    Kind.NEWSML_G2;
            case "nitf" -> Kind.NITF;
            case "html", "head", "body", "article", "main", "section", "div", "p", "h1", "meta" ->
                    Kind.HTML;
            default -> null;
        };
    }
}
