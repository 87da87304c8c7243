package dev.nashra.ingest.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses XML. One lenient parser makes every tree, so that a broken feed is read like a whole one;
 * a strict one only tells which of the two it is. What is broken is parsed entry by entry.
 */
final class XmlParser {
    private static final Pattern START_TAG =
            Pattern.compile("<([A-Za-z_][\\w.:-]*)(?:\\s[^<>]*)?(?<!/)>");

    /** Longer start tags than this are not repeated before every entry. */
    private static final int AROUND_LENGTH = 4096;

    private XmlParser() {}

    /** Parses a whole document as it is. */
    static Element parse(String markup) {
        Document document = Jsoup.parse(markup, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Parses a document that is well-formed. */
    static XmlTree whole(String markup) {
        Element root = parse(markup);
        List<XmlTree.Part> parts = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            if (isEntry(element)) {
                parts.add(new XmlTree.Part.Parsed(element, false));
            }
        }
        return new XmlTree(root, parts);
    }

    /** Parses a document that is not; of too many entries none. */
    static XmlTree salvaged(String markup, int maxEntries) {
        List<String> pieces = XmlSplitter.split(markup);
        String head = pieces.getFirst();
        String around = openTags(head);
        Mended mended = Mended.of(head);
        Element root = parse(mended.depth() > Limits.DEPTH ? "" : mended.markup());
        List<XmlTree.Part> parts = new ArrayList<>();
        if (pieces.size() - 1 > maxEntries) {
            parts.addAll(Collections.nCopies(maxEntries + 1, new XmlTree.Part.Lost()));
            return new XmlTree(root, parts);
        }
        for (String piece : pieces.subList(1, pieces.size())) {
            parts.add(part(piece, around));
        }
        return new XmlTree(root, parts);
    }

    private static XmlTree.Part part(String piece, String around) {
        String marked = around + upToEnd(piece);
        if (StrictXml.accepts(marked + closeTags(around))) {
            return parsed(parse(marked), false);
        }
        Mended mended = Mended.of(marked);
        return mended.depth() > Limits.DEPTH
                ? new XmlTree.Part.TooDeep()
                : parsed(parse(mended.markup()), true);
    }

    private static XmlTree.Part parsed(Element tree, boolean repaired) {
        Element element = first(tree);
        return element == null
                ? new XmlTree.Part.Lost()
                : new XmlTree.Part.Parsed(element, repaired);
    }

    /** What stands behind an entry's end belongs to the feed. */
    private static String upToEnd(String piece) {
        int nameEnd = 1;
        while (nameEnd < piece.length()
                && !" \t\r\n>/".contains(piece.substring(nameEnd, nameEnd + 1))) {
            nameEnd++;
        }
        String end = "</" + piece.substring(1, nameEnd) + ">";
        int at = piece.lastIndexOf(end);
        return at < 0 ? piece : piece.substring(0, at + end.length());
    }

    private static @Nullable Element first(Element tree) {
        for (Element element : tree.getAllElements()) {
            if (isEntry(element)) {
                return element;
            }
        }
        return null;
    }

    private static boolean isEntry(Element element) {
        String name = element.tag().localName().toLowerCase(Locale.ROOT);
        return name.equals("item") || name.equals("entry");
    }

    /** The first two elements, root and channel, carry namespaces, base and language. */
    private static String openTags(String head) {
        StringBuilder open = new StringBuilder();
        Matcher tag = START_TAG.matcher(head);
        for (int level = 0; level < 2 && tag.find(); level++) {
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            if (level == 0 || name.endsWith("channel")) {
                open.append(tag.group());
            }
        }
        boolean usable = !open.isEmpty() && open.length() <= AROUND_LENGTH;
        return usable ? open.toString() : "<feed>";
    }

    private static String closeTags(String open) {
        StringBuilder close = new StringBuilder();
        Matcher tag = START_TAG.matcher(open);
        while (tag.find()) {
            close.insert(0, "</" + tag.group(1) + ">");
        }
        return close.toString();
    }
}
