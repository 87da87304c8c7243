package dev.nashra.ingest.document;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of all its entries.
 *
 * @param language as written; null if not said
 * @param link of the site, which relative links refer to where nothing else is said; null if none
 * @param author null if not said
 */
record FeedHead(@Nullable String language, @Nullable String link, @Nullable String author) {
    static FeedHead of(Element root, @Nullable String base) {
        Element feed = root;
        for (Element element : root.getAllElements()) {
            String name = Names.of(element);
            if (name.equals("channel") || name.equals("feed")) {
                feed = element;
                break;
            }
        }
        Fields fields = Fields.of(feed);
        String language = fields.text("language", "dc:language");
        return new FeedHead(
                language == null ? EntryLinks.language(feed) : language,
                EntryLinks.alternate(fields, Links.base(feed, base)),
                Authors.of(fields));
    }
}
