package dev.nashra.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
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
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One in fifty records on raw is unusable, and enrich is killed between them: exactly those go
 * aside, each once, and all others are found.
 */
class PoisonIT {
    private static final long SEED = 50;
    private static final int RECORDS = 1_400;
    private static final int ONE_IN = 50;
    private static final String SOURCE = "poison";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(2);

    @TempDir private Path folder;
    private final Random random = new Random(SEED);
    private final Map<String, Poison> injected = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Set<String> good = new HashSet<>();

    @Test
    void exactlyWhatIsUnusableGoesAside() throws Exception {
        long enrich = RunningStack.pids().get("enrich");
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            send(producer, 0, RECORDS / 2);
            ProcessHandle.of(enrich).orElseThrow().destroyForcibly();
            send(producer, RECORDS / 2, RECORDS);
        }

        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> isBack(enrich));
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> Committed.lag() == 0);
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .untilAsserted(() -> assertThat(found()).hasSize(good.size()));
        List<ConsumerRecord<byte[], byte[]>> rejected =
                RawTopic.read(Topics.REJECTED).stream()
                        .filter(each -> injected.containsKey(place(each)))
                        .toList();
        assertThat(rejected.stream().map(PoisonIT::place))
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(injected.keySet());
        assertThat(RawTopic.read(Topics.REJECTED).stream().filter(PoisonIT::isOurs))
                .hasSameSizeAs(rejected);
        for (ConsumerRecord<byte[], byte[]> each : rejected) {
            Poison poison = injected.get(place(each));
            assertThat(header(each, Rejection.REASON)).as("%s", poison).isEqualTo(poison.reason());
            assertThat(each.value())
                    .as("%s", poison)
                    .isEqualTo(Rejection.kept(bytes.get(place(each))));
        }
        assertThat(found()).as("seed %d", SEED).doesNotHaveDuplicates();
        assertThat(Set.copyOf(found())).as("seed %d", SEED).isEqualTo(good);
        assertThat(Api.get("/articles/" + id(ONE_IN - 1) + "/trace").at("/receipts/0/reason"))
                .hasToString('"' + Poison.values()[0].reason() + '"');
        repairsAndSendsAgain();
    }

    /** What was cut off is put right in the file, and the file is sent, twice. */
    private void repairsAndSendsAgain() throws Exception {
        int cutOff = ONE_IN * Poison.TRUNCATED.ordinal() + ONE_IN - 1;
        Path file = folder.resolve("rejected.ndjson");
        RunningStack.Run written =
                RunningStack.nashra(
                        "rejected", "--reason", "malformed_json", "--write", file.toString());
        assertThat(written.exitCode()).as(written.output()).isZero();
        String repaired = "";
        for (String line : Files.readAllLines(file)) {
            ObjectNode record = (ObjectNode) Api.MAPPER.readTree(line);
            if (record.at("/headers/ce_subject").asText().equals(id(cutOff))) {
                repaired = record.put("value", article(cutOff).toString()).toString();
            }
        }
        Files.writeString(file, repaired);

        for (int time = 0; time < 2; time++) {
            RunningStack.Run sent = RunningStack.nashra("reinject", file.toString());
            assertThat(sent.output()).contains("1 sent again");
            assertThat(sent.exitCode()).isZero();
        }

        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> found().contains(id(cutOff)));
        await().atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(
                        () ->
                                Api.get("/articles/" + id(cutOff) + "/trace")
                                        .at("/receipts/0/outcome")
                                        .asText()
                                        .equals("unchanged"));
        assertThat(found()).hasSize(good.size() + 1);
    }

    /** What no compression makes small enough Kafka does not take, and that costs nothing else. */
    @Test
    void tenMegabytesAsTheyAreAreRefusedByKafka() {
        byte[] large = new byte[10_000_000];
        random.nextBytes(large);
        RunningStack.pids();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            var answer =
                    producer.send(new ProducerRecord<>(Topics.RAW, SOURCE.getBytes(UTF_8), large));

            assertThatThrownBy(answer::get).hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            byte[] value = Api.MAPPER.writeValueAsBytes(article(i));
            if (i % ONE_IN != ONE_IN - 1) {
                good.add(id(i));
                producer.send(record(i, value));
                continue;
            }
            Poison poison = Poison.values()[i / ONE_IN % Poison.values().length];
            byte[] spoilt = poison.of(value, random);
            RecordMetadata at = producer.send(record(i, spoilt)).get();
            injected.put(at.partition() + "/" + at.offset(), poison);
            bytes.put(at.partition() + "/" + at.offset(), spoilt);
        }
        producer.flush();
    }

    private static ProducerRecord<byte[], byte[]> record(int number, byte[] value) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.RAW, SOURCE.getBytes(UTF_8), value);
        record.headers().add("ce_subject", id(number).getBytes(UTF_8));
        return record;
    }

    private ObjectNode article(int number) {
        ObjectNode article = Sample.unlike(random, SOURCE, number);
        return article.put("id", id(number)).put("received", Instant.now().toString());
    }

    private static String id(int number) {
        return ArticleId.of(SOURCE, SOURCE + "-" + number);
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        RawTopic.BOOTSTRAP,
                        "acks",
                        "all",
                        "compression.type",
                        "zstd",
                        // The limit that is looked at is the topic's.
                        "max.request.size",
                        32 * 1024 * 1024,
                        "buffer.memory",
                        64 * 1024 * 1024L),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static boolean isBack(long formerPid) {
        RunningStack.Run status = RunningStack.nashra("status");
        Long pid = RunningStack.pids(status).get("enrich");
        return pid != null && pid != formerPid && status.exitCode() == 0;
    }

    private static boolean isOurs(ConsumerRecord<byte[], byte[]> rejected) {
        return rejected.key() != null && new String(rejected.key(), UTF_8).equals(SOURCE);
    }

    private static String place(ConsumerRecord<byte[], byte[]> rejected) {
        return header(rejected, Rejection.TOPIC).equals(Topics.RAW)
                ? header(rejected, Rejection.PARTITION) + "/" + header(rejected, Rejection.OFFSET)
                : "";
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<String> found() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (String line : Api.export("?source=" + SOURCE)) {
            ids.add(Api.MAPPER.readTree(line).get("id").asText());
        }
        return ids;
    }
}
