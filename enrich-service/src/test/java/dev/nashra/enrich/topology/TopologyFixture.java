package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.EventType;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Retagging;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.contract.Withdrawal;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology under the test driver, with the clock at the newest record's time. */
final class TopologyFixture implements AutoCloseable {
    static final Bounds BOUNDS = new Bounds(Duration.ofHours(72), Duration.ofDays(30));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final JsonMapper mapper = WireFormat.mapper();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> raw;
    private final TestOutputTopic<String, byte[]> enriched;
    private final TestOutputTopic<byte[], byte[]> rejected;
    private final TestOutputTopic<String, byte[]> outcomes;
    private final TestOutputTopic<String, byte[]> balance;
    private final TestInputTopic<byte[], byte[]> settled;

    TopologyFixture() {
        this((stage, outcome) -> {});
    }

    TopologyFixture(Tally tally) {
        this(tally, RuleTagger.none());
    }

    TopologyFixture(Tally tally, RuleTagger rules) {
        InstantSource clock = now::get;
        EnrichTopology topology =
                new EnrichTopology(BOUNDS, clock, tally, Tagging.standard(), rules);
        Properties config = config();
        driver = new TopologyTestDriver(topology.build(config), config);
        raw =
                driver.createInputTopic(
                        Topics.RAW, new ByteArraySerializer(), new ByteArraySerializer());
        enriched =
                driver.createOutputTopic(
                        Topics.ENRICHED, new StringDeserializer(), new ByteArrayDeserializer());
        rejected =
                driver.createOutputTopic(
                        Topics.REJECTED, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        outcomes =
                driver.createOutputTopic(
                        Topics.OUTCOMES, new StringDeserializer(), new ByteArrayDeserializer());
        balance =
                driver.createOutputTopic(
                        Topics.BALANCE, new StringDeserializer(), new ByteArrayDeserializer());
        settled =
                driver.createInputTopic(
                        Topics.OUTCOMES, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Properties config() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "nashra-enrich");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                RejectBugs.class.getName());
        config.put(StreamsConfig.STATE_DIR_CONFIG, "target/kafka-streams");
        return config;
    }

    void push(RawArticle article) throws JsonProcessingException {
        now.set(article.received());
        pushBytes(
                article.source().getBytes(UTF_8),
                mapper.writeValueAsBytes(article),
                article.received());
    }

    void withdraw(Withdrawal withdrawal) throws JsonProcessingException {
        now.set(withdrawal.received());
        RecordHeaders headers = new RecordHeaders();
        headers.add(EventType.HEADER, EventType.WITHDRAWN.getBytes(UTF_8));
        raw.pipeInput(
                new TestRecord<>(
                        null,
                        mapper.writeValueAsBytes(withdrawal),
                        headers,
                        withdrawal.received()));
    }

    void retag(Retagging retagging) throws JsonProcessingException {
        retag(retagging, retagging.source());
    }

    void retag(Retagging retagging, String key) throws JsonProcessingException {
        now.set(retagging.asked());
        RecordHeaders headers = new RecordHeaders();
        headers.add(EventType.HEADER, EventType.RETAGGED.getBytes(UTF_8));
        raw.pipeInput(
                new TestRecord<>(
                        key.getBytes(UTF_8),
                        mapper.writeValueAsBytes(retagging),
                        headers,
                        retagging.asked()));
    }

    void pushBytes(byte[] key, byte[] value, Instant at) {
        raw.pipeInput(new TestRecord<>(key, value, at));
    }

    /** The same, in an envelope that names the article. */
    void pushBytes(byte[] key, byte[] value, String id, Instant at) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_subject", id.getBytes(UTF_8));
        raw.pipeInput(new TestRecord<>(key, value, headers, at));
    }

    /** Says what search says when an article is in the index, or whatever came of it. */
    void settle(Outcome outcome) throws JsonProcessingException {
        settleBytes(outcome.source(), mapper.writeValueAsBytes(outcome));
    }

    void settleBytes(String source, byte[] outcome) {
        settled.pipeInput(source.getBytes(UTF_8), outcome);
    }

    /** What enrichment had the last word on since last asked. */
    List<Outcome> outcomes() {
        return outcomes.readValuesToList().stream().map(each -> read(each, Outcome.class)).toList();
    }

    /** The lines of the balance sheet that were handed on since last asked, the last of each. */
    Map<String, BalanceEntry> balance() {
        Map<String, BalanceEntry> lines = new TreeMap<>();
        balance.readKeyValuesToList()
                .forEach(each -> lines.put(each.key, read(each.value, BalanceEntry.class)));
        return lines;
    }

    /** Tells of each record that was emitted since last asked whether it says it is the first. */
    List<Boolean> emittedFirst() {
        return enriched.readRecordsToList().stream()
                .map(each -> each.headers().lastHeader(Outcome.FIRST) != null)
                .toList();
    }

    /** Lets a minute pass in which nothing comes. */
    void awaitMinute() {
        driver.advanceWallClockTime(Duration.ofMinutes(1));
    }

    /** What was emitted since last asked. */
    List<EnrichedArticle> emitted() {
        return read(enriched.readRecordsToList(), false, EnrichedArticle.class);
    }

    /** Withdrawals that were passed on since last asked; what was emitted meanwhile is lost. */
    List<OldWithdrawal> passedOn() {
        return read(enriched.readRecordsToList(), true, OldWithdrawal.class);
    }

    List<TestRecord<byte[], byte[]>> refused() {
        return rejected.readRecordsToList();
    }

    long entries(String store) {
        long count = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    private <T> List<T> read(
            List<TestRecord<String, byte[]>> records, boolean withdrawals, Class<T> type) {
        return records.stream()
                .filter(record -> isOldWithdrawal(record) == withdrawals)
                .map(record -> read(record.value(), type))
                .toList();
    }

    private static boolean isOldWithdrawal(TestRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader(EventType.HEADER);
        return type != null && EventType.OLD_WITHDRAWN.equals(new String(type.value(), UTF_8));
    }

    private <T> T read(byte[] value, Class<T> type) {
        try {
            return mapper.readValue(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
