package dev.nashra.ingest.document;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which of an element's links is the article's own. */
final class EntryLinks {
    private EntryLinks() {}

    /** Gives RSS's link or Atom's alternate, for people before machines; null if there is none. */
    static @Nullable String alternate(Fields fields, @Nullable String base) {
        String best = null;
        int bestRank = 0;
        for (Element link : fields.all("link")) {
            int rank = rank(link);
            if (rank > bestRank) {
                String own = link.hasAttr("href") ? link.attr("href") : Fields.text(link);
                best = Links.resolve(Links.base(link, base), own);
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Element link) {
        boolean empty =
                link.hasAttr("href") ? link.attr("href").isBlank() : Fields.text(link).isEmpty();
        if (empty) {
            return 0;
        }
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        return switch (link.attr("rel").toLowerCase(Locale.ROOT)) {
            case "", "alternate", "http://www.iana.org/assignments/relation/alternate" ->
                    type.isEmpty() || type.contains("html") ? 4 : 3;
            case "via", "related" -> 2;
            case "self" -> 1;
            default -> 0;
        };
    }

    /** Gives the nearest {@code xml:lang}; null if there is none. */
    static @Nullable String language(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:lang")) {
                return at.attr("xml:lang");
            }
        }
        return null;
    }
}
