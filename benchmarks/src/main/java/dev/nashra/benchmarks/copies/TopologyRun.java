package dev.nashra.benchmarks.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import dev.nashra.enrich.topology.Bounds;
import dev.nashra.enrich.topology.EnrichTopology;
import dev.nashra.enrich.topology.RejectBugs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The topology that enrich-service runs, in this process and on one thread: with its own stores,
 * codecs and commits, without a broker. What it says last of an article counts.
 */
public final class TopologyRun implements AutoCloseable {
    /** The driver syncs its stores after every record: on a disk that takes most of the time. */
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    /** The driver keeps all that is written, changelogs too, until it is read. */
    private static final int READ_EVERY = 256;

    private final JsonMapper mapper = WireFormat.mapper();
    private final ObjectReader said = mapper.readerFor(Said.class);
    private final @Nullable Map<String, byte[]> last;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> raw;
    private Instant now = Instant.EPOCH;
    private long nanos;
    private int pushed;

    /** The part of an enriched article that is looked at. */
    private record Said(String id, String group) {}

    /**
     * Starts with empty stores.
     *
     * @param stateFolder where the stores keep their files; the driver removes them
     */
    public TopologyRun(Bounds bounds, Path stateFolder) {
        this(bounds, stateFolder, null);
    }

    /** Starts as well, and keeps what is said, which must not be much. */
    public static TopologyRun keeping(Bounds bounds, Path stateFolder) {
        return new TopologyRun(bounds, stateFolder, new LinkedHashMap<>());
    }

    private TopologyRun(Bounds bounds, Path stateFolder, @Nullable Map<String, byte[]> last) {
        this.last = last;
        EnrichTopology topology =
                new EnrichTopology(
                        bounds,
                        () -> now,
                        (stage, outcome) -> outcomes.merge(stage + " " + outcome, 1, Integer::sum),
                        Tagging.standard(),
                        RuleTagger.none());
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "nashra-enrich");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                RejectBugs.class.getName());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        driver = new TopologyTestDriver(topology.build(config), config);
        raw =
                driver.createInputTopic(
                        Topics.RAW, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Makes a folder for the stores: in memory, where that is possible. */
    public static Path stateFolder() throws IOException {
        return Files.isWritable(IN_MEMORY)
                ? Files.createTempDirectory(IN_MEMORY, "nashra-evaluate")
                : Files.createTempDirectory("nashra-evaluate");
    }

    /** Sends an article as received at that time, which never goes back. */
    void push(LabelledArticle article, Instant received) {
        push(article.received(received));
    }

    /** Sends an article; its time of receipt never goes back. */
    public void push(RawArticle article) {
        now = article.received();
        byte[] key = article.source().getBytes(UTF_8);
        byte[] value;
        try {
            value = mapper.writeValueAsBytes(article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long begin = System.nanoTime();
        raw.pipeInput(new TestRecord<>(key, value, now));
        nanos += System.nanoTime() - begin;
        if (++pushed % READ_EVERY == 0) {
            read();
        }
    }

    /** Gives the group of each article by its id, as it is now. */
    public Map<String, String> groups() {
        read();
        return groups;
    }

    /**
     * Gives what was said last of each article, in the order of the first.
     *
     * @return empty if it was not kept
     */
    public List<EnrichedArticle> articles() throws IOException {
        read();
        List<EnrichedArticle> articles = new ArrayList<>();
        for (byte[] value : last == null ? List.<byte[]>of() : last.values()) {
            articles.add(mapper.readValue(value, EnrichedArticle.class));
        }
        return articles;
    }

    /** Gives the number of refused articles by reason. */
    Map<String, Integer> refused() {
        read();
        return refused;
    }

    /** Gives how often each stage came to each outcome. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /**
     * Gives the mean time from the raw topic to the enriched one, commits of the stores included.
     */
    double microsPerArticle() {
        return nanos / 1e3 / pushed;
    }

    private void read() {
        for (String topic : driver.producedTopicNames()) {
            var records =
                    driver.createOutputTopic(
                                    topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readRecordsToList();
            if (topic.equals(Topics.ENRICHED)) {
                records.forEach(record -> take(record.value()));
            } else if (topic.equals(Topics.REJECTED)) {
                records.forEach(
                        record -> {
                            var reason = record.headers().lastHeader(Rejection.REASON).value();
                            refused.merge(new String(reason, UTF_8), 1, Integer::sum);
                        });
            }
        }
    }

    private void take(byte[] value) {
        try {
            Said article = said.readValue(value);
            groups.put(article.id(), article.group());
            if (last != null) {
                last.put(article.id(), value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
