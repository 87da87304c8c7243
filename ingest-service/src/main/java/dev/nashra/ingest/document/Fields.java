package dev.nashra.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of an entry or feed, by name. */
final class Fields {
    /** Elements that hold text, and so no other of the entry's own. */
    private static final Set<String> TEXTS =
            Set.of(
                    "title",
                    "link",
                    "guid",
                    "id",
                    "pubdate",
                    "published",
                    "updated",
                    "description",
                    "summary",
                    "category",
                    "content:encoded",
                    "dc:creator",
                    "dc:date");

    private final Map<String, List<Element>> byName = new HashMap<>();

    private Fields() {}

    static Fields of(Element parent) {
        Fields fields = new Fields();
        parent.children().forEach(fields::add);
        fields.all("media:group").forEach(group -> group.children().forEach(fields::add));
        return fields;
    }

    /** An element left open holds all that follow it: they are taken out of it again. */
    static Fields ofRepaired(Element parent) {
        Fields fields = new Fields();
        for (Element child : List.copyOf(parent.children())) {
            fields.add(child);
            if (TEXTS.contains(Names.of(child))) {
                for (Element inner : child.getAllElements()) {
                    if (!inner.equals(child) && TEXTS.contains(Names.of(inner))) {
                        inner.remove();
                        fields.add(inner);
                    }
                }
            }
        }
        return fields;
    }

    private void add(Element element) {
        byName.computeIfAbsent(Names.of(element), name -> new ArrayList<>()).add(element);
    }

    List<Element> all(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** Gives the first element of the first name that is there and says something. */
    @Nullable Element first(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                if (!text(element).isEmpty() || element.childrenSize() > 0) {
                    return element;
                }
            }
        }
        return null;
    }

    @Nullable String text(String... names) {
        Element element = first(names);
        return element == null ? null : text(element);
    }

    static String text(Element element) {
        return element.wholeText().strip();
    }
}
