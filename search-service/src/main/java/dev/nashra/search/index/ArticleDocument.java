package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.Tag;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.query.Names;
import dev.nashra.search.query.Suggestible;
import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the indexed document of an article. The text stands once, in the sub-field of its language;
 * a folded twin is searched but not kept; what an answer needs besides stands unindexed under
 * {@code article}. A withdrawn article keeps its place and loses its text.
 */
public final class ArticleDocument {
    private static final String END_OF_TRACE = "]}}";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final JsonMapper mapper = WireFormat.mapper();
    private final ObjectWriter articleWriter = mapper.writerFor(EnrichedArticle.class);

    /**
     * Makes the operation that indexes an article.
     *
     * @param article as read
     * @param origin the record it was read from
     * @throws IOException if the article cannot be written as JSON
     */
    public BulkOperation of(EnrichedArticle article, Origin origin) throws IOException {
        return of(Placed.asTold(article), origin);
    }

    /** Makes the operation that indexes an article where it stands already. */
    public BulkOperation of(Placed placed, Origin origin) throws IOException {
        EnrichedArticle article = placed.article();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(room(article));
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            writeFilters(json, article);
            if (!isWithdrawn(article)) {
                writeTexts(json, article);
                writeSuggestions(json, article);
            }
            remembered(placed).write(json);
            json.writeFieldName("article");
            articleWriter.writeValue(json, with(article, false, article.trace(), null));
            json.writeEndObject();
        }
        return new BulkOperation(
                Indices.month(article.firstReceived()),
                article.id(),
                article.version(),
                timed(bytes, article, origin),
                article.received(),
                origin);
    }

    /**
     * Makes the operation that copies an article as it stands in another version, times and all.
     *
     * @param placed as read there
     */
    public BulkOperation copy(Placed placed) throws IOException {
        EnrichedArticle article = placed.article();
        Instant indexed = article.indexed();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(room(article));
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            writeFilters(json, article);
            if (!isWithdrawn(article)) {
                writeTexts(json, article);
                writeSuggestions(json, article);
            }
            placed.remembered().write(json);
            json.writeFieldName("article");
            articleWriter.writeValue(json, with(article, false, article.trace(), indexed));
            if (indexed != null) {
                json.writeNumberField("indexed", indexed.toEpochMilli());
            }
            json.writeEndObject();
        }
        return new BulkOperation(
                Indices.month(article.firstReceived()),
                article.id(),
                article.version(),
                new TimedDocument(bytes.toByteArray(), ""),
                article.received(),
                new Origin("copy", 0, 0));
    }

    /**
     * Gives an article as it stands in the index.
     *
     * @param article as read
     * @param origin the record it was read from
     * @param sent when it was sent to the index
     */
    public static EnrichedArticle indexed(EnrichedArticle article, Origin origin, Instant sent) {
        List<Hop> trace = new ArrayList<>(article.trace());
        trace.add(
                new Hop(
                        Hop.Stage.INDEXED,
                        sent,
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        ArticleEvents.outcome(article)));
        return with(article, !isWithdrawn(article), trace, sent);
    }

    /** The trace is the last that an article says, and the article the last of the document. */
    private static TimedDocument timed(
            ByteArrayOutputStream bytes, EnrichedArticle article, Origin origin) {
        byte[] whole = bytes.toByteArray();
        byte[] head = Arrays.copyOf(whole, whole.length - END_OF_TRACE.length());
        if (!new String(whole, head.length, END_OF_TRACE.length(), US_ASCII).equals(END_OF_TRACE)) {
            throw new IllegalStateException("an article no longer ends with its trace");
        }
        String hop =
                """
                {"stage":"indexed","at":"%s","topic":"%s","partition":%d,"offset":%d,"outcome":"%s"}\
                """
                        .formatted(
                                TimedDocument.TIME,
                                origin.topic(),
                                origin.partition(),
                                origin.offset(),
                                ArticleEvents.outcome(article));
        String tail =
                (article.trace().isEmpty() ? "" : ",")
                        + hop
                        + "],\"indexed\":\""
                        + TimedDocument.TIME
                        + "\"},\"indexed\":"
                        + TimedDocument.MILLIS
                        + "}";
        return new TimedDocument(head, tail);
    }

    /** A withdrawn article that comes again with the text it had stays withdrawn. */
    private static Remembered remembered(Placed placed) {
        EnrichedArticle article = placed.article();
        String hash = isWithdrawn(article) ? IndexedArticle.textHash(article) : null;
        return hash == null ? placed.remembered() : placed.remembered().withText(hash);
    }

    private static void writeFilters(JsonGenerator json, EnrichedArticle article)
            throws IOException {
        json.writeStringField("id", article.id());
        json.writeStringField("source", article.source());
        json.writeStringField("language", article.language());
        json.writeStringField("text_language", TextLanguage.of(article.language()).field());
        json.writeStringField("group", article.group());
        writeIfSaid(json, "duplicate_of", article.duplicateOf());
        json.writeArrayFieldStart("tags");
        for (Tag tag : isWithdrawn(article) ? List.<Tag>of() : article.tags()) {
            json.writeString(tag.id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("names");
        for (String name : isWithdrawn(article) ? List.<String>of() : Names.of(article.tags())) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeBooleanField("withdrawn", isWithdrawn(article));
        json.writeNumberField("date", date(article).toEpochMilli());
        json.writeNumberField("received", article.received().toEpochMilli());
        json.writeNumberField(
                "first_received",
                ChronoUnit.MICROS.between(Instant.EPOCH, article.firstReceived()));
    }

    private static void writeTexts(JsonGenerator json, EnrichedArticle article) throws IOException {
        String language = TextLanguage.of(article.language()).field();
        String headline = article.headline();
        String body = article.bodyText();
        writeText(json, "headline", language, headline);
        writeText(json, "body", language, body);
        json.writeObjectFieldStart("folded");
        writeIfSaid(json, "headline", headline == null ? null : Folding.fold(headline));
        writeIfSaid(json, "body", body == null ? null : Folding.fold(body));
        json.writeEndObject();
    }

    private static void writeSuggestions(JsonGenerator json, EnrichedArticle article)
            throws IOException {
        TextLanguage language = TextLanguage.of(article.language());
        json.writeArrayFieldStart("suggest");
        for (Suggestible.Entry entry :
                Suggestible.of(article.tags(), article.headline(), language)) {
            json.writeStartObject();
            json.writeStringField("input", entry.key());
            json.writeNumberField("weight", entry.weight());
            json.writeObjectFieldStart("contexts");
            json.writeStringField("language", language.field());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeText(
            JsonGenerator json, String field, String language, @Nullable String text)
            throws IOException {
        if (text != null) {
            json.writeObjectFieldStart(field);
            json.writeStringField(language, text);
            json.writeEndObject();
        }
    }

    private static void writeIfSaid(JsonGenerator json, String field, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    /** The claimed time, for want of one that of receipt; a year Elasticsearch can read. */
    private static Instant date(EnrichedArticle article) {
        Instant published = article.published();
        if (published == null) {
            return article.received();
        }
        return published.isBefore(EARLIEST) ? EARLIEST : published;
    }

    static EnrichedArticle with(
            EnrichedArticle article, boolean text, List<Hop> trace, @Nullable Instant indexed) {
        return new EnrichedArticle(
                article.id(),
                article.revision(),
                article.version(),
                article.source(),
                article.uri(),
                article.url(),
                text ? article.headline() : null,
                text ? article.bodyText() : null,
                article.byline(),
                article.language(),
                article.languageConfidence(),
                article.published(),
                article.publishedClamped(),
                article.versioncreated(),
                article.firstcreated(),
                article.pubstatus(),
                article.subject(),
                article.place(),
                article.person(),
                article.organisation(),
                article.group(),
                article.duplicateOf(),
                article.copy(),
                isWithdrawn(article) ? List.of() : article.tags(),
                article.firstReceived(),
                article.received(),
                indexed,
                trace);
    }

    /** Both texts stand there twice, and what is not Latin takes two bytes and more. */
    private static int room(EnrichedArticle article) {
        String body = article.bodyText();
        return 4096 + (body == null ? 0 : 4 * body.length());
    }

    private static boolean isWithdrawn(EnrichedArticle article) {
        return article.pubstatus() == PubStatus.CANCELED;
    }
}
