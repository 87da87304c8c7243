package dev.nashra.enrich.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.GroupAssigner;
import dev.nashra.enrich.group.InMemoryGroupStore;
import dev.nashra.local.backends.Backlog;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
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

/**
 * Three instances, each killed once, articles up to two hours early or late: the groups are those
 * of one thread that gets the articles in order. {@code ./nashra bench determinism} does the same
 * at length.
 */
class SameGroupsIT {
    private static final long SEED = 43;
    private static final int REPORTS = 250;
    private static final int VERSIONS = 6;
    private static final int SOURCES = 24;

    /** Not as many as in {@link Topics}: the topics between the stages must follow. */
    private static final int PARTITIONS = 5;

    private static final Duration WINDOW = Duration.ofHours(72);
    private static final Duration SPAN = Duration.ofHours(48);
    private static final long JITTER_MILLIS = Duration.ofHours(2).toMillis();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> STAGES =
            List.of(
                    Topics.RAW,
                    "nashra-enrich-fingerprints-repartition",
                    "nashra-enrich-decisions-repartition");

    /** Plain English, so that all is one language, and one instance has to know all. */
    private static final String[] VOCABULARY =
            """
            the of and to in that was for with from this have been their which would there after
            other about river bridge harbour council minister report water storm market price farmer
            school hospital doctor engineer worker village station train railway tunnel forest
            mountain winter summer morning evening week month year company bank money office
            building street window garden kitchen teacher student library paper letter picture
            """
                    .strip()
                    .split("\\s+");

    @TempDir private static Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, String> groups = new TreeMap<>();
    private final Set<String> decisions = new HashSet<>();
    private final List<String> doubles = new ArrayList<>();

    @Test
    void groupsAreThoseOfOneThreadWhateverIsKilledOrLate() throws Exception {
        List<RawArticle> inOrder = articles();
        List<RawArticle> jittered = jittered(inOrder);
        Map<String, String> expected = oneThread(jittered);
        assertThat(partition(expected)).isEqualTo(partition(oneThread(inOrder)));
        assertThat(partition(expected)).hasSizeBetween(REPORTS, REPORTS * 2);

        try (KafkaNode kafka = KafkaNode.start()) {
            String servers = kafka.bootstrapServers();
            KafkaTopics.create(servers, PARTITIONS);
            List<EnrichProcess> instances = new ArrayList<>();
            try (KafkaConsumer<String, byte[]> enriched = consumer(servers);
                    Backlog backlog = new Backlog(servers, "nashra-enrich")) {
                for (int i = 0; i < 3; i++) {
                    instances.add(EnrichProcess.start(servers, stateDir(i)));
                }
                push(servers, jittered);
                for (int i = 0; i < instances.size(); i++) {
                    int due = jittered.size() * (i + 1) / 4;
                    readUntil(enriched, () -> groups.size() >= due);
                    instances.get(i).kill();
                    instances.set(i, EnrichProcess.start(servers, stateDir(i)));
                }
                readUntil(enriched, () -> groups.size() == jittered.size());
                readUntil(enriched, () -> backlog.isEmpty(STAGES));
                readTo(enriched, backlog.ends(Topics.ENRICHED));
            } finally {
                instances.forEach(EnrichProcess::close);
            }
        }

        assertThat(groups).as("seed %d", SEED).isEqualTo(expected);
        assertThat(doubles).as("seed %d", SEED).isEmpty();
    }

    private static Map<String, String> oneThread(List<RawArticle> articles) {
        Map<String, String> groups = new TreeMap<>();
        GroupAssigner assigner = new GroupAssigner(new InMemoryGroupStore(), WINDOW);
        for (RawArticle article : articles) {
            Arrival arrival =
                    new Arrival(
                            article.id(),
                            article.source(),
                            1,
                            ChronoUnit.MICROS.between(Instant.EPOCH, article.received()),
                            Fingerprinter.of(
                                    "en",
                                    Origin.of(article.source(), null),
                                    article.headline(),
                                    article.bodyText()));
            assigner.accept(arrival).forEach(each -> groups.put(each.id(), each.group()));
        }
        return groups;
    }

    private static Set<Set<String>> partition(Map<String, String> groups) {
        Map<String, Set<String>> members = new HashMap<>();
        groups.forEach((id, group) -> members.computeIfAbsent(group, g -> new TreeSet<>()).add(id));
        return Set.copyOf(members.values());
    }

    private void readUntil(KafkaConsumer<String, byte[]> enriched, BooleanSupplier done) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> {
                            read(enriched);
                            return done.getAsBoolean();
                        });
    }

    private void readTo(KafkaConsumer<String, byte[]> enriched, Map<TopicPartition, Long> ends)
            throws IOException {
        while (ends.entrySet().stream()
                .anyMatch(end -> enriched.position(end.getKey()) < end.getValue())) {
            read(enriched);
        }
    }

    private void read(KafkaConsumer<String, byte[]> enriched) throws IOException {
        for (var record : enriched.poll(Duration.ofMillis(100))) {
            EnrichedArticle article =
                    WireFormat.mapper().readValue(record.value(), EnrichedArticle.class);
            groups.put(article.id(), article.group());
            // A group may change, but one decision comes out once.
            Hop grouped =
                    article.trace().stream()
                            .filter(hop -> hop.stage() == Hop.Stage.GROUPED)
                            .findFirst()
                            .orElseThrow();
            String cause = article.id() + " " + grouped.partition() + ":" + grouped.offset();
            if (!decisions.add(cause)) {
                doubles.add(cause);
            }
        }
    }

    private List<RawArticle> articles() {
        // Kafka refuses times that lie ahead.
        Instant last = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusMillis(2 * JITTER_MILLIS);
        List<RawArticle> articles = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            List<String> original = words(90);
            for (int version = 0; version < VERSIONS; version++) {
                Instant received = last.minusMillis(random.nextLong(SPAN.toMillis()));
                articles.add(
                        article(
                                "paper-" + random.nextInt(SOURCES),
                                report + "/" + version,
                                version(original, version),
                                received));
            }
        }
        articles.sort(Comparator.comparing(RawArticle::received));
        return articles;
    }

    private List<RawArticle> jittered(List<RawArticle> articles) {
        return articles.stream()
                .map(
                        article ->
                                article(
                                        article.source(),
                                        article.uri(),
                                        String.valueOf(article.bodyText()),
                                        article.received()
                                                .plusMillis(
                                                        random.nextLong(
                                                                -JITTER_MILLIS, JITTER_MILLIS))))
                .sorted(Comparator.comparing(RawArticle::received))
                .toList();
    }

    /** Word for word, cut, or with some words replaced. */
    private String version(List<String> original, int version) {
        List<String> words = new ArrayList<>(original);
        if (version == 1) {
            words = words.subList(0, 60);
        }
        for (int i = 0; version > 2 && i < words.size(); i++) {
            if (random.nextInt(30) < version - 2) {
                words.set(i, words(1).getFirst());
            }
        }
        return String.join(" ", words);
    }

    private List<String> words(int count) {
        return random.ints(count, 0, VOCABULARY.length).mapToObj(i -> VOCABULARY[i]).toList();
    }

    private static Path stateDir(int instance) throws IOException {
        return Files.createDirectories(folder.resolve("instance-" + instance)).resolve("state");
    }

    private static void push(String servers, List<RawArticle> articles) throws IOException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (RawArticle article : articles) {
                producer.send(
                        new ProducerRecord<>(
                                Topics.RAW,
                                null,
                                article.received().toEpochMilli(),
                                article.source(),
                                WireFormat.mapper().writeValueAsBytes(article)));
            }
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String servers) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", servers,
                                "auto.offset.reset", "earliest",
                                "enable.auto.commit", "false",
                                "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                consumer.partitionsFor(Topics.ENRICHED).stream()
                        .map(at -> new TopicPartition(at.topic(), at.partition()))
                        .toList());
        return consumer;
    }

    private static RawArticle article(String source, String uri, String body, Instant received) {
        return new RawArticle(
                ArticleId.of(source, uri),
                source,
                uri,
                null,
                null,
                body,
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
                received);
    }
}
