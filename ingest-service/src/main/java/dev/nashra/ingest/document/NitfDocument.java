package dev.nashra.ingest.document;

import dev.nashra.contract.Concept;
import dev.nashra.ingest.dates.PublishedTime;
import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NITF 3.x, alone or within NewsML-G2. */
final class NitfDocument {
    private final Judge judge;

    NitfDocument(Judge judge) {
        this.judge = judge;
    }

    Document read(DecodedText decoded) {
        String markup = Markup.clean(decoded.text());
        boolean whole = StrictXml.accepts(markup);
        Mended mended = whole ? new Mended(markup, 0) : Mended.of(markup);
        if (mended.depth() > Limits.DEPTH) {
            return Unusable.of(
                    Reason.DOCUMENT_TOO_DEEP,
                    "The document is nested deeper than %d elements.".formatted(Limits.DEPTH));
        }
        Element nitf = Elements.first(XmlParser.parse(mended.markup()), "nitf");
        if (nitf == null) {
            return Unusable.of(Reason.MALFORMED_DOCUMENT, "The document has no nitf element.");
        }
        Found found = new Found();
        if (!whole) {
            found.repairs.add(Repair.MARKUP);
        }
        if (decoded.mislabelled()) {
            found.repairs.add(Repair.CHARSET);
        }
        fill(found, nitf);
        return new Document.Parts(Format.NITF, List.of(judge.entry(1, found, false)));
    }

    /** Adds what NITF says where nothing else has been said. */
    static void fill(Found found, Element nitf) {
        found.id = or(found.id, attribute(nitf, "doc-id", "id-string"));
        found.language = or(found.language, EntryLinks.language(nitf));
        found.byline = or(found.byline, byline(nitf));
        Element headline = Elements.first(nitf, "hl1");
        Element title = headline == null ? Elements.first(nitf, "title") : headline;
        if (found.headline == null && title != null) {
            found.headline = Written.html(title.html());
        }
        Element body = Elements.first(nitf, "body.content");
        if (found.content == null && body != null) {
            found.content = Written.html(body.html());
        }
        found.published = or(found.published, time(found, nitf, "date.issue"));
        found.updated = or(found.updated, time(found, nitf, "date.release"));
        for (Element keyword : Elements.all(nitf, "keyword")) {
            if (!keyword.attr("key").isBlank()) {
                found.subjects.add(new Concept(null, keyword.attr("key"), null));
            }
        }
        String status = attribute(nitf, "docdata", "management-status");
        if (status != null) {
            found.pubstatus = status.equals("canceled") ? "canceled" : found.pubstatus;
        }
    }

    private static @Nullable String byline(Element nitf) {
        Element byline = Elements.first(nitf, "byline");
        if (byline == null) {
            return null;
        }
        Element person = Elements.first(byline, "person");
        String said =
                (person == null ? byline : person).wholeText().replaceAll("\\s+", " ").strip();
        return said.isEmpty() ? null : said;
    }

    private static @Nullable Instant time(Found found, Element nitf, String name) {
        String norm = attribute(nitf, name, "norm");
        if (norm == null) {
            return null;
        }
        Optional<Instant> time = PublishedTime.parse(norm);
        if (time.isEmpty()) {
            found.repairs.add(Repair.DATE_UNREADABLE);
        }
        return time.orElse(null);
    }

    private static @Nullable String attribute(Element nitf, String name, String attribute) {
        Element element = Elements.first(nitf, name);
        String value = element == null ? "" : element.attr(attribute);
        return value.isBlank() ? null : value;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T other) {
        return said == null ? other : said;
    }
}
