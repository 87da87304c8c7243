package dev.nashra.search.consume;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.EventType;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.Backends;
import dev.nashra.search.SearchConfig;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.Backoff;
import dev.nashra.search.index.BulkPace;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Templates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes of articles that are indexed while the one who announces them dies. */
@Tag("backends")
class ChangeLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ARTICLES = 300;

    private final String run = UUID.randomUUID().toString();
    private final SearchConfig.Consume config =
            new SmallRyeConfigBuilder()
                    .withMapping(SearchConfig.class)
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .withDefaultValue("nashra.search.elasticsearch.url", "http://127.0.0.1:9200")
                    .withDefaultValue("nashra.search.consume.bootstrap-servers", Backends.kafka())
                    .withDefaultValue("nashra.search.consume.group", "changes-" + run)
                    .withDefaultValue("nashra.search.consume.max-poll-records", "50")
                    .withDefaultValue("nashra.search.consume.instance", run)
                    .build()
                    .getConfigMapping(SearchConfig.class)
                    .consume();
    private final Elasticsearch elasticsearch =
            new Elasticsearch(
                    Backends.elasticsearch(),
                    new Elasticsearch.Limits(
                            Duration.ofSeconds(2), Duration.ofSeconds(30), 4, 1 << 25));
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final List<ArticleConsumer> started = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        started.forEach(ArticleConsumer::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        workers.shutdownNow();
        elasticsearch.close();
    }

    @Test
    void announcesOnceWhatWasIndexedBeforeADeathBetweenBulkAndCommit() throws Exception {
        List<String> sent = send("between");
        AtomicReference<Throwable> death = new AtomicReference<>();
        start(
                new Ledger() {
                    @Override
                    public boolean prepare() {
                        return true;
                    }

                    @Override
                    public Outcome write(Settled settled, ConsumerGroupMetadata group) {
                        throw new IllegalStateException("killed before the transaction");
                    }

                    @Override
                    public void close() {}
                },
                death);
        await().atMost(PATIENCE).until(() -> death.get() != null);

        start(ledger(), new AtomicReference<>());

        await().atMost(PATIENCE).until(() -> changes("between").size() >= sent.size());
        assertThat(changes("between")).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void announcesOnceWhatALedgerWroteOfWhichTheCommitWasCut() throws Exception {
        List<String> sent = send("within");
        AtomicReference<Throwable> death = new AtomicReference<>();
        // Everything is sent, and the process is gone before the transaction ends.
        start(
                new KafkaLedger(
                        "nashra-search-" + run, name -> dying(KafkaClients.producer(config, name))),
                death);
        await().atMost(PATIENCE).until(() -> death.get() != null);

        start(ledger(), new AtomicReference<>());

        await().atMost(PATIENCE).until(() -> changes("within").size() >= sent.size());
        assertThat(changes("within")).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void sharesTheWorkBetweenInstancesAndSurvivesAName() throws Exception {
        List<String> sent = send("shared");
        start(ledger(), new AtomicReference<>());
        // By mistake under the same name: they fence one another, and each still announces once.
        start(ledger(), new AtomicReference<>());

        await().atMost(PATIENCE).until(() -> changes("shared").size() >= sent.size());
        List<String> more = send("more");

        await().atMost(PATIENCE).until(() -> changes("more").size() >= more.size());
        assertThat(changes("shared")).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(changes("more")).containsExactlyInAnyOrderElementsOf(more);
    }

    @Test
    void rejectsOnceAndInTheSameTransaction() throws Exception {
        try (Producer<byte[], byte[]> producer = plain()) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.ENRICHED, run.getBytes(UTF_8), "{\"id".getBytes(UTF_8)))
                    .get();
        }
        List<String> sent = send("beside");

        start(ledger(), new AtomicReference<>());

        await().atMost(PATIENCE).until(() -> changes("beside").size() >= sent.size());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                records(Topics.REJECTED).stream()
                                                .filter(
                                                        r ->
                                                                r.key() != null
                                                                        && new String(
                                                                                        r.key(),
                                                                                        UTF_8)
                                                                                .equals(run))
                                                .count()
                                        == 1);
    }

    private Ledger ledger() {
        return new KafkaLedger("nashra-search-" + run, name -> KafkaClients.producer(config, name));
    }

    /** Dies where a transaction would be committed. */
    private static Producer<byte[], byte[]> dying(Producer<byte[], byte[]> producer) {
        return (Producer<byte[], byte[]>)
                Proxy.newProxyInstance(
                        ChangeLogIT.class.getClassLoader(),
                        new Class<?>[] {Producer.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("commitTransaction")) {
                                producer.flush();
                                throw new IllegalStateException("killed within the transaction");
                            }
                            return method.invoke(producer, arguments);
                        });
    }

    private void start(Ledger ledger, AtomicReference<Throwable> death) {
        IndexTemplate template =
                new IndexTemplate(
                        elasticsearch,
                        new IndexTemplate.Settings(1, 0, Duration.ofSeconds(1)),
                        InstantSource.system());
        IndexMeters meters = new IndexMeters(new SimpleMeterRegistry(), InstantSource.system());
        BatchSettler settler =
                new BatchSettler(
                        meters,
                        new ArticleIndex(
                                elasticsearch,
                                new Templates(elasticsearch, version -> template),
                                new BulkWriter.Limits(
                                        1_000_000,
                                        new BulkPace(
                                                100, 2, Duration.ofSeconds(5), System::nanoTime),
                                        new Backoff(Duration.ofMillis(10), Duration.ofSeconds(1))),
                                InstantSource.system(),
                                new Random(1),
                                Thread::sleep),
                        new Retention(null, InstantSource.system()),
                        InstantSource.system());
        Consumer<byte[], byte[]> kafka = KafkaClients.consumer(config);
        ArticleConsumer consumer =
                new ArticleConsumer(
                        kafka,
                        new BatchesInFlight(workers, settler, 3),
                        ledger,
                        Duration.ofSeconds(10),
                        cause -> {
                            // Else its heartbeats would go on, which those of the dead do not.
                            try {
                                kafka.close(CloseOptions.timeout(Duration.ZERO));
                            } catch (KafkaException e) {
                                // Closing asks the ledger once more, which dies once more.
                                cause.addSuppressed(e);
                            }
                            death.set(cause);
                        });
        started.add(consumer);
        threads.add(Thread.ofPlatform().start(consumer));
    }

    /** Sends articles, and gives what is to be announced. */
    private List<String> send(String source) throws Exception {
        JsonMapper json = WireFormat.mapper();
        List<String> announced = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = plain()) {
            for (int i = 0; i < ARTICLES; i++) {
                ArticleBuilder each = article(source, run + i).text("en", "Number " + i, null);
                EnrichedArticle made = each.build();
                producer.send(
                        new ProducerRecord<>(
                                Topics.ENRICHED,
                                made.id().getBytes(UTF_8),
                                json.writeValueAsBytes(made)));
                announced.add(made.id() + "@" + made.version());
            }
        }
        return announced;
    }

    private static Producer<byte[], byte[]> plain() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Backends.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** What was announced of a source's articles of this run, in order, as id@version. */
    private List<String> changes(String source) throws IOException {
        List<String> changes = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : records(Topics.CHANGES)) {
            JsonNode article = WireFormat.mapper().readTree(each.value());
            if (article.path("source").asText().equals(source)
                    && article.path("uri").asText().startsWith(run)) {
                assertThat(
                                new String(
                                        each.headers().lastHeader(EventType.HEADER).value(),
                                        US_ASCII))
                        .isEqualTo("dev.nashra.indexed.article.created.v1");
                changes.add(article.path("id").asText() + "@" + article.path("version").asLong());
            }
        }
        return changes;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                Backends.kafka(),
                                "isolation.level",
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }
}
