package dev.nashra.ingest.document;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements within another, by local name whatever their prefix. */
final class Elements {
    private Elements() {}

    static @Nullable Element first(Element within, String localName) {
        return within.stream()
                .filter(element -> element.tag().localName().equalsIgnoreCase(localName))
                .findFirst()
                .orElse(null);
    }

    static List<Element> all(Element within, String localName) {
        return within.stream()
                .filter(element -> element.tag().localName().equalsIgnoreCase(localName))
                .toList();
    }

    /** Gives the first direct child of the name; null if there is none. */
    static @Nullable Element child(@Nullable Element parent, String localName) {
        return parent == null
                ? null
                : parent.children().stream()
                        .filter(element -> element.tag().localName().equalsIgnoreCase(localName))
                        .findFirst()
                        .orElse(null);
    }

    /** Gives an element's text in one line; null if there is none. */
    static @Nullable String line(@Nullable Element element) {
        String line = element == null ? "" : element.wholeText().replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
