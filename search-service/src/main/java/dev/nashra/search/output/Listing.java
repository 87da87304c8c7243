package dev.nashra.search.output;

import dev.nashra.search.page.ArticlePage;
import java.time.Instant;

/**
 * A page to write.
 *
 * @param page the articles
 * @param id of the listing over all its pages and formats, letters and digits
 * @param title says for people what is listed
 * @param links where else to go
 * @param withBody whether the call asked for the text
 * @param bom whether a table begins with a byte order mark
 * @param now when it is written
 */
public record Listing(
        ArticlePage page,
        String id,
        String title,
        Links links,
        boolean withBody,
        boolean bom,
        Instant now) {
    /** Gives what feeds say of the hits. */
    Iterable<Entry> entries() {
        return page.hits().stream().map(hit -> new Entry(hit, links))::iterator;
    }

    /** When the newest article came: the same while nothing changes. */
    Instant updated() {
        Instant updated = null;
        for (Entry entry : entries()) {
            if (updated == null || entry.updated().isAfter(updated)) {
                updated = entry.updated();
            }
        }
        return updated == null ? now : updated;
    }
}
