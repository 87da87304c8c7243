package dev.nashra.ingest.document;

import dev.nashra.contract.Concept;
import dev.nashra.ingest.dates.PublishedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a news item of NewsML-G2, with its text as XHTML, NITF or plain. */
final class NewsItemReader {
    private NewsItemReader() {}

    static Found read(Element item) {
        Found found = new Found();
        Element itemMeta = Elements.child(item, "itemMeta");
        Element contentMeta = Elements.child(item, "contentMeta");
        found.id = blankToNull(item.attr("guid"));
        found.version = version(item.attr("version"));
        found.updated = time(found, itemMeta, "versionCreated");
        found.published = time(found, itemMeta, "firstCreated");
        if (found.published == null) {
            found.published = time(found, contentMeta, "contentCreated");
        }
        found.pubstatus = status(Elements.child(itemMeta, "pubStatus"));
        String headline = Elements.line(Elements.child(contentMeta, "headline"));
        found.headline =
                Written.plain(
                        headline == null
                                ? Elements.line(Elements.child(itemMeta, "title"))
                                : headline);
        found.byline = byline(contentMeta);
        Element language = Elements.child(contentMeta, "language");
        found.language = language == null ? null : blankToNull(language.attr("tag"));
        found.summary = Written.plain(Elements.line(Elements.child(contentMeta, "description")));
        concepts(found, contentMeta);
        content(found, Elements.child(item, "contentSet"));
        if (found.language == null) {
            found.language = EntryLinks.language(item);
        }
        return found;
    }

    private static int version(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static @Nullable String status(@Nullable Element pubStatus) {
        if (pubStatus == null) {
            return null;
        }
        String code = pubStatus.attr("qcode") + pubStatus.attr("uri");
        return code.endsWith("canceled")
                ? "canceled"
                : code.endsWith("withheld") ? "withheld" : null;
    }

    private static @Nullable Instant time(Found found, @Nullable Element meta, String name) {
        String written = Elements.line(Elements.child(meta, name));
        if (written == null) {
            return null;
        }
        Optional<Instant> time = PublishedTime.parse(written);
        if (time.isEmpty()) {
            found.repairs.add(Repair.DATE_UNREADABLE);
        }
        return time.orElse(null);
    }

    private static @Nullable String byline(@Nullable Element contentMeta) {
        String printed = Elements.line(Elements.child(contentMeta, "by"));
        return printed == null
                ? Elements.line(Elements.child(Elements.child(contentMeta, "creator"), "name"))
                : printed;
    }

    /** What a subject is stands in its type, if it stands anywhere (CPNAT scheme). */
    private static void concepts(Found found, @Nullable Element contentMeta) {
        if (contentMeta == null) {
            return;
        }
        for (Element child : contentMeta.children()) {
            String code =
                    blankToNull(
                            child.attr("qcode").isBlank()
                                    ? child.attr("uri")
                                    : child.attr("qcode"));
            String name = Elements.line(Elements.child(child, "name"));
            if (code == null && name == null) {
                continue;
            }
            list(found, child).addAll(List.of(new Concept(code, name, null)));
        }
    }

    private static List<Concept> list(Found found, Element child) {
        return switch (child.tag().localName().toLowerCase(Locale.ROOT)) {
            case "subject" ->
                    switch (child.attr("type").toLowerCase(Locale.ROOT)) {
                        case "cpnat:person" -> found.people;
                        case "cpnat:organisation" -> found.organisations;
                        case "cpnat:geoarea", "cpnat:poi" -> found.places;
                        default -> found.subjects;
                    };
            case "located" -> found.places;
            default -> new ArrayList<>();
        };
    }

    private static void content(Found found, @Nullable Element set) {
        if (set == null) {
            return;
        }
        for (Element content : set.children()) {
            switch (content.tag().localName().toLowerCase(Locale.ROOT)) {
                case "inlinexml" -> inlineXml(found, content);
                case "inlinedata" -> inlineData(found, content);
                default -> {
                    // A rendition elsewhere; nothing is fetched.
                }
            }
        }
    }

    private static void inlineXml(Found found, Element content) {
        Element nitf = Elements.first(content, "nitf");
        if (nitf != null) {
            NitfDocument.fill(found, nitf);
            return;
        }
        Element body = Elements.first(content, "body");
        Element html = body == null ? Elements.first(content, "html") : body;
        if (html != null && found.content == null) {
            found.content = Written.html(html.html());
        }
    }

    private static void inlineData(Found found, Element content) {
        String type = content.attr("contenttype").toLowerCase(Locale.ROOT);
        String text = content.wholeText();
        if (found.content == null && content.attr("encoding").isBlank()) {
            found.content = type.contains("html") ? Written.html(text) : Written.plain(text);
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
