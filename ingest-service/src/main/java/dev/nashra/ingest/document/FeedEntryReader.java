package dev.nashra.ingest.document;

import dev.nashra.contract.Concept;
import dev.nashra.ingest.dates.PublishedTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one entry of RSS, RDF or Atom, and of the mixtures of them that there are. */
final class FeedEntryReader {
    private static final String[] PUBLISHED = {
        "pubdate", "published", "issued", "dcterms:issued", "dc:date", "dcterms:created", "created"
    };
    private static final String[] UPDATED = {"updated", "modified", "dcterms:modified"};

    private final FeedHead head;
    private final boolean atom;

    FeedEntryReader(FeedHead head, boolean atom) {
        this.head = head;
        this.atom = atom;
    }

    Found read(Element entry, boolean repaired) {
        Fields fields = repaired ? Fields.ofRepaired(entry) : Fields.of(entry);
        Found found = new Found();
        if (repaired) {
            found.repairs.add(Repair.MARKUP);
        }
        String base = Links.base(entry, head.link());
        found.url = url(fields, entry, base);
        found.id = id(fields, entry);
        found.headline = construct(fields.first("title", "dc:title", "media:title"));
        Element content =
                fields.first("content:encoded", "content", "fullitem", "xhtml:body", "body");
        Element summary =
                fields.first(
                        "description",
                        "summary",
                        "dc:description",
                        "itunes:summary",
                        "media:description",
                        "dcterms:abstract",
                        "abstract");
        found.content = construct(content);
        found.summary = construct(summary);
        Element body = found.content == null ? summary : content;
        found.base = body == null ? base : Links.base(body, head.link());
        found.byline = byline(fields);
        found.language = language(fields, entry, body);
        found.published = time(fields, found, PUBLISHED);
        found.updated = time(fields, found, UPDATED);
        if (found.updated == null) {
            String modified = entry.attributes().getIgnoreCase("lastmod");
            found.updated = PublishedTime.parse(modified).orElse(null);
        }
        found.subjects = subjects(fields);
        return found;
    }

    private @Nullable Written construct(@Nullable Element element) {
        return TextConstruct.of(
                element, atom && element != null && !Names.of(element).contains(":"));
    }

    private static @Nullable String url(Fields fields, Element entry, @Nullable String base) {
        String link = EntryLinks.alternate(fields, base);
        if (link != null) {
            return link;
        }
        Element guid = fields.first("guid");
        if (guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
            String permanent = Links.resolve(null, Fields.text(guid));
            if (Links.isWeb(permanent)) {
                return permanent;
            }
        }
        String about = entry.attr("rdf:about");
        String href = entry.attributes().getIgnoreCase("href");
        return Links.isWeb(about) ? about : Links.isWeb(href) ? href : null;
    }

    private static @Nullable String id(Fields fields, Element entry) {
        String id = fields.text("guid", "id", "dc:identifier");
        if (id != null) {
            return id;
        }
        String about = entry.attr("rdf:about");
        return about.isBlank() ? null : about;
    }

    private @Nullable String byline(Fields fields) {
        String own = Authors.of(fields);
        if (own != null) {
            return own;
        }
        Element source = fields.first("source");
        String original = source == null ? null : Authors.of(Fields.of(source));
        return original == null ? head.author() : original;
    }

    private @Nullable String language(Fields fields, Element entry, @Nullable Element body) {
        String own = fields.text("dc:language", "language");
        if (own != null) {
            return own;
        }
        String declared = EntryLinks.language(body == null ? entry : body);
        return declared == null ? head.language() : declared;
    }

    /** Of several elements of one name the last that can be read. */
    private static @Nullable Instant time(Fields fields, Found found, String... names) {
        for (String name : names) {
            Instant last = null;
            for (Element element : fields.all(name)) {
                String written = Fields.text(element);
                Optional<Instant> time = PublishedTime.parse(written);
                if (time.isEmpty() && !written.isEmpty()) {
                    found.repairs.add(Repair.DATE_UNREADABLE);
                }
                last = time.orElse(last);
            }
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    private static List<Concept> subjects(Fields fields) {
        Set<Concept> subjects = new LinkedHashSet<>();
        for (Element category : fields.all("category")) {
            String term = blankToNull(category.attr("term"));
            String label = blankToNull(category.attr("label"));
            String text = blankToNull(Fields.text(category));
            String name = label != null ? label : text != null ? text : term;
            String domain = blankToNull(category.attr("domain"));
            String scheme = domain == null ? blankToNull(category.attr("scheme")) : domain;
            if (name != null) {
                subjects.add(
                        new Concept(term == null || term.equals(name) ? null : term, name, scheme));
            }
        }
        for (Element subject : fields.all("dc:subject")) {
            String name = blankToNull(Fields.text(subject));
            if (name != null) {
                subjects.add(new Concept(null, name, null));
            }
        }
        return List.copyOf(subjects);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
