package dev.nashra.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Concept;
import dev.nashra.ingest.dates.PublishedTime;
import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private final Terms terms;
    private final Judge judge;

    JsonFeed(Terms terms, Judge judge) {
        this.terms = terms;
        this.judge = judge;
    }

    /** Reads a feed. */
    Document read(ObjectNode feed, List<JsonPart> parts) {
        if (parts.isEmpty()) {
            return Unusable.of(Reason.NO_ENTRIES, "The feed has no items.");
        }
        if (parts.size() > terms.maxEntries()) {
            return Unusable.of(
                    Reason.TOO_MANY_ENTRIES,
                    "The feed has more than %d items.".formatted(terms.maxEntries()));
        }
        List<Document.Entry> entries = new ArrayList<>(parts.size());
        for (JsonPart part : parts) {
            entries.add(entry(feed, part, entries.size() + 1));
        }
        return new Document.Parts(Format.JSON_FEED, entries);
    }

    private Document.Entry entry(ObjectNode feed, JsonPart part, int position) {
        if (part.item() == null) {
            Refusal lost =
                    Refusal.of(
                            Refusal.Reason.MALFORMED_ENTRY,
                            "The item is not well-formed JSON beyond repair.");
            return new Document.Entry(position, new Verdict.Refused(lost), Set.of(Repair.MARKUP));
        }
        Found found = item(feed, part.item(), terms.base());
        if (part.repaired()) {
            found.repairs.add(Repair.MARKUP);
        }
        return judge.entry(position, found, false);
    }

    static Found item(JsonNode feed, JsonNode item, @Nullable String base) {
        Found found = new Found();
        String said = text(feed, "home_page_url");
        String home = said == null ? base : said;
        String link = text(item, "url");
        String external = text(item, "external_url");
        String own = link == null ? external : link;
        found.url = own == null ? null : Links.resolve(home, own);
        found.base = found.url == null ? home : found.url;
        found.id = text(item, "id");
        found.headline = Written.plain(text(item, "title"));
        found.summary = Written.plain(text(item, "summary"));
        found.content = Written.html(text(item, "content_html"));
        found.plain = text(item, "content_text");
        String byline = authors(item);
        found.byline = byline == null ? authors(feed) : byline;
        String language = text(item, "language");
        found.language = language == null ? text(feed, "language") : language;
        found.published = time(found, item, "date_published");
        found.updated = time(found, item, "date_modified");
        for (JsonNode tag : item.path("tags")) {
            if (tag.isTextual() && !tag.textValue().isBlank()) {
                found.subjects.add(new Concept(null, tag.textValue().strip(), null));
            }
        }
        return found;
    }

    /** 1.1 has many authors, 1.0 one. */
    private static @Nullable String authors(JsonNode node) {
        String names =
                Stream.concat(node.path("authors").valueStream(), Stream.of(node.path("author")))
                        .map(author -> text(author, "name"))
                        .filter(name -> name != null)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable Instant time(Found found, JsonNode item, String name) {
        String written = text(item, name);
        if (written == null) {
            return null;
        }
        Optional<Instant> time = PublishedTime.parse(written);
        if (time.isEmpty()) {
            found.repairs.add(Repair.DATE_UNREADABLE);
        }
        return time.orElse(null);
    }

    /** Gives a string, or a number as one, which the specification asks readers to take. */
    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        String text = value.isTextual() || value.isNumber() ? value.asText() : "";
        return text.isBlank() ? null : text;
    }
}
