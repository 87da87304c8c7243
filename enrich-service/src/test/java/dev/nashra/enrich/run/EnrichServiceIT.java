package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Tag;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.Backends;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built service on a real broker. */
@org.junit.jupiter.api.Tag("backends")
class EnrichServiceIT {
    private static final String REPORT =
            "أعلنت هيئة السدود يوم السبت أن بحيرة الوادي امتلأت للمرة الأولى منذ أربعة أعوام بعد أمطار غزيرة"
                    + " هطلت على الجبال في كازاخستان، وقال مهندسها إن البوابات ستفتح تدريجياً حتى لا تغرق الحقول"
                    + " القريبة من المجرى القديم للنهر.";

    @TempDir private static Path folder;

    @Test
    void copiesFromTwoSourcesComeOutAsOneGroupWithTheirWay() throws Exception {
        RawArticle original = article("agency", "dam-1", "امتلاء بحيرة الوادي", REPORT);
        RawArticle copy =
                article(
                        "daily",
                        "dam-2",
                        "السد يفتح بواباته",
                        REPORT.replace("أ", "ا").replace("ة", "ه"));
        Map<String, EnrichedArticle> emitted = new HashMap<>();
        try (EnrichProcess service =
                        EnrichProcess.start(Backends.kafka(), folder.resolve("state"));
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            push(original);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(consumer, emitted).containsKey(original.id()));
            push(copy);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(consumer, emitted).containsKey(copy.id()));

            assertThat(service.stop()).as("exit code after SIGTERM").isZero();
        }

        EnrichedArticle joined = emitted.get(copy.id());
        assertThat(joined.group()).isEqualTo(original.id());
        assertThat(joined.duplicateOf()).isEqualTo(original.id());
        assertThat(joined.language()).isEqualTo("ar");
        assertThat(joined.tags()).extracting(Tag::id).contains("country:KZ");
        assertThat(joined.trace())
                .extracting(Hop::stage)
                .containsExactly(
                        Hop.Stage.RECEIVED, Hop.Stage.REVISED, Hop.Stage.GROUPED, Hop.Stage.TAGGED);
        assertThat(joined.trace().get(1).topic()).isEqualTo(Topics.RAW);
    }

    private static Map<String, EnrichedArticle> read(
            KafkaConsumer<String, byte[]> consumer, Map<String, EnrichedArticle> into)
            throws IOException {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            into.put(
                    record.key(),
                    WireFormat.mapper().readValue(record.value(), EnrichedArticle.class));
        }
        return into;
    }

    private static RawArticle article(String source, String uri, String headline, String body) {
        return new RawArticle(
                ArticleId.of(source, uri),
                source,
                uri,
                null,
                headline,
                body,
                null,
                null,
                null,
                null,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.now());
    }

    private static void push(RawArticle article) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", Backends.kafka(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.RAW,
                                    null,
                                    article.received().toEpochMilli(),
                                    article.source(),
                                    WireFormat.mapper().writeValueAsBytes(article)))
                    .get();
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers", Backends.kafka(),
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(
                Stream.of(Topics.ENRICHED)
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(at -> new TopicPartition(at.topic(), at.partition()))
                        .toList());
        return consumer;
    }
}
