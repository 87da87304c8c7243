package dev.nashra.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.benchmarks.corpus.Corpus;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.Tag;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Articles as enrich would hand them on, written before anybody reads them. */
final class Backlogged {
    private static final int HEADLINE_WORDS = 8;

    private Backlogged() {}

    /**
     * Makes articles of the sample.
     *
     * @param root of the checkout
     */
    static List<EnrichedArticle> articles(Path root, long seed, int count) throws IOException {
        List<String> bodies = new Corpus(root, seed).bodies(count);
        Instant received = Instant.now();
        List<EnrichedArticle> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article(i, bodies.get(i), received.plusNanos(1_000L * i)));
        }
        return articles;
    }

    /** Writes articles to where search-service reads. */
    static void write(String bootstrapServers, List<EnrichedArticle> articles) throws IOException {
        var json = WireFormat.mapper().writerFor(EnrichedArticle.class);
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "compression.type",
                        "lz4");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (EnrichedArticle article : articles) {
                producer.send(
                        new ProducerRecord<>(
                                Topics.ENRICHED,
                                article.id().getBytes(UTF_8),
                                json.writeValueAsBytes(article)));
            }
        }
    }

    private static EnrichedArticle article(int number, String body, Instant received) {
        String source = "paper-" + number % 20;
        String uri = "backlogged-" + number;
        String id = ArticleId.of(source, uri);
        boolean isLatin = body.codePoints().limit(20).noneMatch(c -> c >= 0x600 && c < 0x700);
        return new EnrichedArticle(
                id,
                1,
                received.toEpochMilli(),
                source,
                uri,
                null,
                String.join(" ", List.of(body.split("\\s+", HEADLINE_WORDS + 1)).subList(0, 8)),
                body,
                null,
                isLatin ? "en" : "ar",
                1,
                received,
                false,
                null,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                id,
                null,
                null,
                tags(body),
                received,
                received,
                null,
                trace(received));
    }

    private static List<Tag> tags(String body) {
        String surface = body.substring(0, 5);
        return Stream.of("country:RU", "city:moscow", "medtop:16000000")
                .map(
                        id ->
                                new Tag(
                                        id,
                                        id,
                                        Tag.Kind.PLACE,
                                        "sink:1",
                                        .5,
                                        List.of(new Tag.Evidence("body_text", 0, 5, surface))))
                .toList();
    }

    private static List<Hop> trace(Instant at) {
        return Stream.of(Hop.Stage.RECEIVED, Hop.Stage.REVISED, Hop.Stage.GROUPED, Hop.Stage.TAGGED)
                .map(stage -> new Hop(stage, at, Topics.RAW, 0, 1L, "founded"))
                .toList();
    }
}
