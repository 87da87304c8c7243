package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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

/** A broker and a service that are killed: every article comes out once, in its right group. */
class ExactlyOnceIT {
    private static final long SEED = 41;
    private static final int ORIGINALS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Plain English, so that all is one language. */
    private static final String[] VOCABULARY =
            """
            the of and to in that was for with from this have been their which would there after
            other about river bridge harbour council minister report water storm market price farmer
            school hospital doctor engineer worker village station train railway tunnel forest
            mountain winter summer morning evening week month year company bank money office
            building street window garden kitchen teacher student library paper letter picture
            music theatre festival football match player season referee victory defeat weather
            temperature cloud wind thunder flood damage insurance repair budget debate election
            candidate voter parliament law judge court lawyer sentence prison police officer
            investigation evidence witness newspaper editor reader article headline journalist
            """
                    .strip()
                    .split("\\s+");

    @TempDir private static Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, List<EnrichedArticle>> emitted = new HashMap<>();
    private final Map<String, BalanceEntry> balance = new HashMap<>();
    private int poisoned;
    private int firsts;

    @Test
    void killedServiceAndKilledBrokerLoseNothingAndRepeatNothing() throws Exception {
        List<RawArticle> articles = articles();
        try (KafkaNode kafka = KafkaNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            push(kafka, articles);
            Path stateDir = folder.resolve("state");
            try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
                EnrichProcess first = EnrichProcess.start(kafka.bootstrapServers(), stateDir);
                readUntil(consumer, articles.size() / 4);
                first.kill();
                EnrichProcess second = EnrichProcess.start(kafka.bootstrapServers(), stateDir);
                readUntil(consumer, articles.size() / 2);
                kafka.kill();
                kafka.restart();
                readUntil(consumer, articles.size());
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> {
                                    read(consumer);
                                    theBooksHave(articles.size() + ORIGINALS / 100);
                                });
                int exitCode = second.stop();

                assertThat(exitCode).isIn(0, 143);
            }
        }

        assertThat(emitted).as("seed %d", SEED).hasSize(articles.size());
        assertThat(emitted.values()).extracting(List::size).as("seed %d", SEED).containsOnly(1);
        assertThat(poisoned).isEqualTo(ORIGINALS / 100);
        for (RawArticle article : articles) {
            String original = ArticleId.of("agency", article.uri().split("/")[0] + "/0");
            assertThat(emitted.get(article.id()).getFirst().group()).isEqualTo(original);
        }
    }

    /** As many came in as were sent; what was poison is settled, and search settles the rest. */
    private void theBooksHave(long sent) {
        long received = balance.values().stream().mapToLong(BalanceEntry::received).sum();
        Map<Outcome.Result, Long> settled = new HashMap<>();
        balance.values()
                .forEach(line -> line.settled().forEach((r, n) -> settled.merge(r, n, Long::sum)));
        assertThat(received).as("seed %d", SEED).isEqualTo(sent);
        assertThat(settled).isEqualTo(Map.of(Outcome.Result.REJECTED, ORIGINALS / 100L));
        assertThat(firsts).as("each tells of itself as the first once").isEqualTo(ORIGINALS * 2);
    }

    private void readUntil(KafkaConsumer<String, byte[]> consumer, int articles) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> {
                            read(consumer);
                            return emitted.size() >= articles
                                    && (articles < ORIGINALS * 2 || poisoned >= ORIGINALS / 100);
                        });
    }

    private void read(KafkaConsumer<String, byte[]> consumer) throws IOException {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().equals(Topics.REJECTED)) {
                poisoned++;
            } else if (record.topic().equals(Topics.BALANCE)) {
                balance.put(
                        record.key(),
                        WireFormat.mapper().readValue(record.value(), BalanceEntry.class));
            } else {
                firsts += record.headers().lastHeader(Outcome.FIRST) == null ? 0 : 1;
                emitted.computeIfAbsent(record.key(), id -> new ArrayList<>())
                        .add(WireFormat.mapper().readValue(record.value(), EnrichedArticle.class));
            }
        }
    }

    /** One source, so that the order of receipt is that of the partition and no article moves. */
    private List<RawArticle> articles() {
        Instant start = Instant.parse("2026-11-02T12:00:00Z");
        List<RawArticle> articles = new ArrayList<>();
        for (int i = 0; i < ORIGINALS; i++) {
            String report = words(60);
            for (int copy = 0; copy < 2; copy++) {
                String uri = i + "/" + copy;
                Instant received = start.plusMillis(articles.size());
                articles.add(
                        new RawArticle(
                                ArticleId.of("agency", uri),
                                "agency",
                                uri,
                                null,
                                words(5),
                                report,
                                null,
                                null,
                                "en",
                                null,
                                null,
                                PubStatus.USABLE,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                received));
            }
        }
        return articles;
    }

    private String words(int count) {
        return random.ints(count, 0, VOCABULARY.length)
                .mapToObj(i -> VOCABULARY[i])
                .collect(Collectors.joining(" "));
    }

    private static void push(KafkaNode kafka, List<RawArticle> articles) throws IOException {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            int sent = 0;
            for (RawArticle article : articles) {
                producer.send(
                        new ProducerRecord<>(
                                Topics.RAW,
                                null,
                                article.received().toEpochMilli(),
                                article.source(),
                                WireFormat.mapper().writeValueAsBytes(article)));
                if (++sent % 200 == 0) {
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.RAW, "agency", new byte[] {'{', (byte) 0xFF}));
                }
            }
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaNode kafka) {
        Map<String, Object> config =
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "isolation.level", "read_committed");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        // No group: what a rebalance reads again would look like a repetition.
        consumer.assign(
                Stream.of(Topics.ENRICHED, Topics.REJECTED, Topics.BALANCE)
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(at -> new TopicPartition(at.topic(), at.partition()))
                        .toList());
        return consumer;
    }
}
