package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Rule;
import dev.nashra.contract.Tag;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.enrich.tag.rule.Rules;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Three instances, one of which is killed while rules change: all say the same of an article. */
class LiveRulesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Enough for each of the raw topic's partitions, and so each instance, to have some. */
    private static final int SOURCES = 24;

    private static final int RULES = 40;

    @TempDir private static Path folder;

    private final Map<String, EnrichedArticle> last = new HashMap<>();
    private KafkaProducer<String, byte[]> producer;

    @Test
    void threeInstancesAgreeAndAKillLosesNoRule() throws Exception {
        try (KafkaNode kafka = KafkaNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            producer =
                    new KafkaProducer<>(
                            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                            new StringSerializer(),
                            new ByteArraySerializer());
            List<EnrichProcess> instances = new ArrayList<>();
            try (KafkaConsumer<String, byte[]> enriched = consumer(kafka)) {
                for (int i = 0; i < 3; i++) {
                    Path own = Files.createDirectories(folder.resolve("instance-" + i));
                    instances.add(
                            EnrichProcess.start(kafka.bootstrapServers(), own.resolve("state")));
                }
                push("start", "ferry");
                read(enriched, "start");

                write(Rules.rule("ships", 1, "ferry"));
                awaitRules(enriched, "first", Set.of("rule:ships:1"));

                Set<String> expected = new TreeSet<>();
                for (int i = 0; i < RULES; i++) {
                    write(Rules.rule("r" + i, 1, "tram"));
                    write(Rules.rule("r" + i, 2, "ferry"));
                    expected.add("rule:r" + i + ":2");
                    if (i == RULES / 2) {
                        instances.getFirst().kill();
                        instances.set(
                                0,
                                EnrichProcess.start(
                                        kafka.bootstrapServers(),
                                        folder.resolve("instance-0/state")));
                    }
                }
                producer.send(new ProducerRecord<>(Topics.RULES, "ships", null)).get();
                awaitRules(enriched, "second", expected);
            } finally {
                instances.forEach(EnrichProcess::close);
                producer.close();
            }
        }
    }

    /** Rules travel beside the articles: pushes more of them until all are tagged as they say. */
    private void awaitRules(
            KafkaConsumer<String, byte[]> enriched, String uri, Set<String> expected) {
        AtomicInteger attempts = new AtomicInteger();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            String fresh = uri + attempts.incrementAndGet();
                            push(fresh, "ferry");
                            assertThat(rulesOn(enriched, fresh)).containsExactly(expected);
                        });
    }

    private void write(Rule rule) throws Exception {
        producer.send(
                        new ProducerRecord<>(
                                Topics.RULES,
                                rule.id(),
                                WireFormat.mapper().writeValueAsBytes(rule)))
                .get();
    }

    private void push(String uri, String word) throws Exception {
        for (int i = 0; i < SOURCES; i++) {
            RawArticle article = article("paper-" + i, uri, word + " of paper " + i);
            producer.send(
                            new ProducerRecord<>(
                                    Topics.RAW,
                                    article.source(),
                                    WireFormat.mapper().writeValueAsBytes(article)))
                    .get();
        }
    }

    private Set<Set<String>> rulesOn(KafkaConsumer<String, byte[]> enriched, String uri) {
        read(enriched, uri);
        Set<Set<String>> all = new HashSet<>();
        for (int i = 0; i < SOURCES; i++) {
            Set<String> rules = new TreeSet<>();
            last.get(ArticleId.of("paper-" + i, uri)).tags().stream()
                    .filter(tag -> tag.kind() == Tag.Kind.CUSTOM)
                    .forEach(tag -> rules.add(tag.rule()));
            all.add(rules);
        }
        return all;
    }

    private void read(KafkaConsumer<String, byte[]> enriched, String uri) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> {
                            poll(enriched);
                            return last.values().stream().filter(a -> a.uri().equals(uri)).count()
                                    == SOURCES;
                        });
    }

    private void poll(KafkaConsumer<String, byte[]> enriched) throws IOException {
        for (var record : enriched.poll(Duration.ofMillis(100))) {
            last.put(
                    record.key(),
                    WireFormat.mapper().readValue(record.value(), EnrichedArticle.class));
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaNode kafka) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", kafka.bootstrapServers(),
                                "auto.offset.reset", "earliest",
                                "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                consumer.partitionsFor(Topics.ENRICHED).stream()
                        .map(at -> new TopicPartition(at.topic(), at.partition()))
                        .toList());
        return consumer;
    }

    private static RawArticle article(String source, String uri, String headline) {
        return new RawArticle(
                ArticleId.of(source, uri),
                source,
                uri,
                null,
                headline,
                null,
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
                Instant.now());
    }
}
