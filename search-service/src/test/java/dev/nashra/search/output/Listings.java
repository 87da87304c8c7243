package dev.nashra.search.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.query.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages to write in tests. */
final class Listings {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String ID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    private Listings() {}

    /** An article with all that one may have, its text included. */
    static ObjectNode article() {
        ObjectNode hit = bare(ID);
        hit.put("url", "https://marsad.example/2026/11/port?a=1&b=2");
        hit.put("headline", "ميناء صحرا يستأنف العمل");
        hit.put("body_text", "أول فقرة.\n\nSecond <b>paragraph</b> & more.\nNext line.");
        hit.put("byline", "ليلى حسن");
        hit.put("language", "ar");
        hit.put("published", "2026-11-02T07:50:00Z");
        hit.put("versioncreated", "2026-11-02T07:51:00Z");
        hit.putArray("subject")
                .addObject()
                .put("name", "ports")
                .put("code", "P")
                .put("scheme", "x");
        hit.putArray("tags")
                .addObject()
                .put("id", "country:EG")
                .put("label", "مصر")
                .put("kind", "place");
        hit.withArray("tags")
                .addObject()
                .put("id", "medtop:20000337")
                .put("label", "نقل")
                .put("kind", "topic");
        hit.put("copies", 1).putArray("sources").add("marsad").add("sahra-news");
        return hit;
    }

    /** An article with no more than every one has. */
    static ObjectNode bare(String id) {
        ObjectNode hit = JsonNodeFactory.instance.objectNode();
        hit.put("id", id).put("revision", 2).put("version", 7);
        hit.put("source", "marsad").put("uri", "guid 17").put("language", "und");
        hit.put("pubstatus", "usable").put("group", id);
        hit.put("first_received", "2026-11-02T07:55:32Z");
        return hit.put("received", "2026-11-02T08:00:00.5Z");
    }

    /** Texts that have broken writers. */
    static Stream<String> hostile() {
        return Stream.of(
                "a\u0000b\u0008c\u000bd\u001fe\u007ff\u0085g",
                "]]> <![CDATA[ x ]]>",
                "half \ud800 a \udfff character",
                "\ufffe\uffff",
                "\u202eright\u200f to \u2067left\u2069\ufeff",
                "<script>alert('1')</script> &amp; &#0; &nope; <!-- --> \"quoted\"",
                "w".repeat(10_000),
                "😀🇪🇬 family 👨‍👩‍👧",
                "ا".repeat(10_000),
                "  \r\n\t ",
                "=HYPERLINK(\"http://x\")",
                "\u2028\u2029");
    }

    /** An article that says the same hostile thing everywhere. */
    static ObjectNode saying(String text) {
        ObjectNode hit = article();
        hit.put("headline", text).put("body_text", text).put("byline", text).put("url", text);
        hit.put("uri", text);
        hit.putArray("tags").addObject().put("id", text).put("label", text).put("kind", "custom");
        hit.putArray("subject").addObject().put("name", text).put("scheme", text);
        return hit;
    }

    static Listing of(Format format, List<ObjectNode> hits, @Nullable String cursor) {
        ArticlePage page = new ArticlePage(hits.size(), hits.size(), hits, null, cursor);
        Links links =
                new Links(
                        "http://127.0.0.1:8080",
                        "/api/v1/articles",
                        Map.of("q", List.of("ميناء \"a & b\"")),
                        format,
                        cursor);
        return new Listing(page, "c0ffee", "Nashra: ميناء \"a & b\"", links, true, false, NOW);
    }

    static byte[] write(Format format, List<ObjectNode> hits, @Nullable String cursor) {
        return write(format, of(format, hits, cursor));
    }

    static byte[] write(Format format, Listing listing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Outputs(WireFormat.mapper()).write(format, listing, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
