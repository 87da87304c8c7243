package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.parse.Refusal;
import dev.nashra.ingest.parse.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Reads invented documents. */
final class Documents {
    static final Terms TERMS =
            new Terms(
                    "marsad",
                    Set.of(),
                    InstantSource.fixed(Instant.parse("2026-11-02T09:00:00Z")),
                    null,
                    100,
                    1 << 20);

    private Documents() {}

    static Document read(String text) {
        return read(text.getBytes(UTF_8), null);
    }

    static Document read(byte[] bytes, String contentType) {
        return DocumentReader.read(bytes, contentType, TERMS);
    }

    static List<Document.Entry> entries(String text) {
        return entries(read(text));
    }

    static List<Document.Entry> entries(Document document) {
        assertThat(document).isInstanceOf(Document.Parts.class);
        return ((Document.Parts) document).entries();
    }

    static RawArticle only(String text) {
        return article(entries(text).getFirst());
    }

    static RawArticle article(Document.Entry entry) {
        assertThat(entry.verdict()).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) entry.verdict()).article();
    }

    static Refusal refusal(Document.Entry entry) {
        assertThat(entry.verdict()).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) entry.verdict()).refusal();
    }

    static Document.Unusable unusable(String text) {
        Document document = read(text);
        assertThat(document).isInstanceOf(Document.Unusable.class);
        return (Document.Unusable) document;
    }

    static String rss(String... items) {
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>مرصد</title>"
                + "<link>https://marsad.example/</link><language>ar</language>\n"
                + String.join("\n", items)
                + "\n</channel></rss>";
    }
}
