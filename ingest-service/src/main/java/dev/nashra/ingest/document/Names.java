package dev.nashra.ingest.document;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The names of a feed's elements, whatever prefix a publisher chose: {@code title} for those of RSS
 * and Atom in all their versions, {@code dc:date} and the like for the others. In lower case.
 */
final class Names {
    private Names() {}

    static String of(Element element) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String namespace = element.tag().namespace();
        String known = prefix(namespace == null ? "" : namespace.toLowerCase(Locale.ROOT));
        String prefix = known == null ? literal(element) : known;
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String literal(Element element) {
        String prefix = element.tag().prefix();
        return prefix == null ? "" : prefix.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String prefix(String namespace) {
        if (namespace.startsWith("http://purl.org/rss/1.0/modules/content")) {
            return "content";
        }
        if (namespace.startsWith("http://purl.org/dc/terms")) {
            return "dcterms";
        }
        if (namespace.startsWith("http://purl.org/dc/elements")) {
            return "dc";
        }
        if (isFeed(namespace)) {
            return "";
        }
        return switch (namespace) {
            case "http://www.w3.org/1999/xhtml" -> "xhtml";
            case "http://www.w3.org/1999/02/22-rdf-syntax-ns#" -> "rdf";
            case "http://www.itunes.com/dtds/podcast-1.0.dtd",
                    "http://example.com/dtds/podcast-1.0.dtd" ->
                    "itunes";
            case "http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss" -> "media";
            default -> null;
        };
    }

    private static boolean isFeed(String namespace) {
        return namespace.startsWith("http://www.w3.org/2005/atom")
                || namespace.startsWith("http://purl.org/atom/")
                || namespace.equals("http://purl.org/rss/1.0/")
                || namespace.equals("http://my.netscape.com/rdf/simple/0.9/")
                || namespace.startsWith("http://backend.userland.com/rss")
                || namespace.startsWith("http://blogs.law.harvard.edu/tech/rss")
                || namespace.startsWith("http://channel.netscape.com/rdf/simple/0.9/");
    }
}
