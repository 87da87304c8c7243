package dev.nashra.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Concept;
import dev.nashra.ingest.dates.PublishedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an item of ninjs: 1.x has a property per text, 2.x lists of them, 3.x other letters. */
final class NinjsItem {
    private NinjsItem() {}

    static Found read(ObjectNode item) {
        Found found = new Found();
        found.id = text(item, "uri");
        found.url = text(item, "url");
        found.headline = Written.plain(headline(item));
        found.plain = one(item, "body_text", "bodies", "text/plain");
        found.content = Written.html(one(item, "body_html", "bodies", "html"));
        if (found.plain == null && found.content == null) {
            found.content = Written.html(startingWith(item, "body_"));
        }
        String described = one(item, "description_text", "descriptions", "");
        found.summary =
                described == null
                        ? Written.html(text(item, "description_html"))
                        : Written.html(described);
        found.byline = text(item, "byline", "by");
        found.language = text(item, "language");
        found.updated = time(found, item, "versioncreated", "versionCreated");
        found.published = time(found, item, "firstcreated", "firstCreated");
        found.pubstatus = text(item, "pubstatus", "pubStatus");
        String version = text(item, "version");
        found.version =
                version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        found.subjects = concepts(item, "subject", "subjects");
        found.places = concepts(item, "place", "places");
        found.people = concepts(item, "person", "people");
        found.organisations = concepts(item, "organisation", "organisations");
        return found;
    }

    private static @Nullable String headline(ObjectNode item) {
        String own = one(item, "headline", "headlines", "");
        String other = own == null ? startingWith(item, "headline_") : own;
        return other == null ? text(item, "title") : other;
    }

    /** Gives 1.x's property, or the best entry of the list that later versions have. */
    private static @Nullable String one(ObjectNode item, String name, String list, String type) {
        String own = text(item, name);
        if (own != null) {
            return own;
        }
        String first = null;
        for (JsonNode entry : item.path(list)) {
            String said = text(entry, "contenttype", "contentType");
            String value = text(entry, "value");
            if (value == null || !(said == null ? !type.equals("html") : said.contains(type))) {
                continue;
            }
            if ("main".equals(text(entry, "role"))) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first;
    }

    private static @Nullable String startingWith(ObjectNode item, String prefix) {
        for (var property : item.properties()) {
            if (property.getKey().startsWith(prefix) && property.getValue().isTextual()) {
                return property.getValue().textValue();
            }
        }
        return null;
    }

    private static @Nullable Instant time(Found found, JsonNode item, String... names) {
        String written = text(item, names);
        if (written == null) {
            return null;
        }
        Optional<Instant> time = PublishedTime.parse(written);
        if (time.isEmpty()) {
            found.repairs.add(Repair.DATE_UNREADABLE);
        }
        return time.orElse(null);
    }

    private static List<Concept> concepts(JsonNode item, String... names) {
        List<Concept> concepts = new ArrayList<>();
        for (String name : names) {
            for (JsonNode entry : item.path(name)) {
                String code = text(entry, "code", "literal", "uri");
                String said = text(entry, "name");
                if (code != null || said != null) {
                    concepts.add(new Concept(code, said, text(entry, "scheme")));
                }
            }
        }
        return concepts;
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return value.textValue();
            }
        }
        return null;
    }
}
