package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.FaultyNode.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BulkWriterTest {
    private static final int DOCUMENTS = 100;

    private final Recorder recorder = new Recorder();
    private final List<Duration> pauses = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNREADABLE_IF_POISONED")
    void losesNothingToAnyFault(Fault fault) throws Exception {
        List<BulkOperation> operations = operations();
        try (FaultyNode node = new FaultyNode(fault, Fault.NONE, fault, fault);
                Elasticsearch client = client(node)) {
            writer(node, client, 40).write(operations);

            assertThat(node.versions()).hasSize(DOCUMENTS);
        }
        assertThat(recorder.settled).hasSize(DOCUMENTS);
        assertThat(recorder.refused).isEmpty();
    }

    @Test
    void survivesAnyMixtureOfFaultsInAnyOrder() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Fault[] faults = new Fault[12];
            Fault[] possible = Fault.values();
            for (int i = 0; i < faults.length; i++) {
                faults[i] = possible[random.nextInt(possible.length - 1)];
            }
            List<BulkOperation> operations = new ArrayList<>();
            Map<String, Long> newest = new TreeMap<>();
            for (int i = 0; i < 300; i++) {
                BulkOperation each =
                        operation("a" + random.nextInt(60), 1 + random.nextInt(9), "{}");
                operations.add(each);
                newest.merge(each.id(), each.version(), Math::max);
            }
            try (FaultyNode node = new FaultyNode(faults);
                    Elasticsearch client = client(node)) {
                BulkWriter writer = writer(node, client, 25);

                for (int from = 0; from < 300; from += 50) {
                    writer.write(operations.subList(from, from + 50));
                }

                assertThat(node.versions())
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderEntriesOf(newest);
            }
        }
    }

    @Test
    void sendsOnlyTheNewestOfABatch() throws Exception {
        try (FaultyNode node = new FaultyNode();
                Elasticsearch client = client(node)) {
            writer(node, client, 100)
                    .write(
                            List.of(
                                    operation("a", 2, "{}"),
                                    operation("a", 3, "{}"),
                                    operation("b", 1, "{}"),
                                    operation("a", 1, "{}")));

            assertThat(node.writes()).containsExactlyInAnyOrder("a@3", "b@1");
            assertThat(recorder.superseded).isEqualTo(2);
        }
    }

    @Test
    void retriesOnlyTheItemsThatFailed() throws Exception {
        try (FaultyNode node = new FaultyNode(Fault.BUSY_ITEMS);
                Elasticsearch client = client(node)) {
            writer(node, client, DOCUMENTS).write(operations());

            assertThat(node.bulks()).isEqualTo(2);
            assertThat(recorder.retried).isEqualTo(DOCUMENTS / 2);
            assertThat(node.writes()).hasSize(DOCUMENTS).doesNotHaveDuplicates();
        }
    }

    @Test
    void takesAReplayAsSettled() throws Exception {
        try (FaultyNode node = new FaultyNode();
                Elasticsearch client = client(node)) {
            BulkWriter writer = writer(node, client, DOCUMENTS);
            writer.write(operations());

            writer.write(operations());

            assertThat(node.writes()).hasSize(DOCUMENTS);
            assertThat(recorder.settled).hasSize(2 * DOCUMENTS);
            assertThat(recorder.conflicts).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void refusesTheBadDocumentAndNoOther() throws Exception {
        try (FaultyNode node = new FaultyNode();
                Elasticsearch client = client(node)) {
            writer(node, client, 100)
                    .write(
                            List.of(
                                    operation("a", 1, "{}"),
                                    operation("b", 1, "{\"bad\":1}"),
                                    operation("c", 1, "{}")));

            assertThat(node.versions()).containsOnlyKeys("a", "c");
            assertThat(recorder.refused).containsExactly("b@1 document_parsing_exception");
        }
    }

    @Test
    void fallsBackToTheOlderVersionOfARefusedOne() throws Exception {
        try (FaultyNode node = new FaultyNode();
                Elasticsearch client = client(node)) {
            writer(node, client, 100)
                    .write(List.of(operation("a", 1, "{}"), operation("a", 2, "{\"bad\":1}")));

            assertThat(node.versions()).containsExactly(Map.entry("a", 1L));
            assertThat(recorder.refused).containsExactly("a@2 document_parsing_exception");
        }
    }

    @Test
    void findsTheOneThatSpoilsAWholeRequest() throws Exception {
        List<BulkOperation> operations = new ArrayList<>(operations());
        operations.set(37, operation("poison", 1, "{}"));
        try (FaultyNode node = new FaultyNode(Fault.UNREADABLE_IF_POISONED);
                Elasticsearch client = client(node)) {
            writer(node, client, DOCUMENTS).write(operations);

            assertThat(node.versions()).hasSize(DOCUMENTS - 1).doesNotContainKey("poison");
            assertThat(recorder.refused).containsExactly("poison@1 x");
        }
    }

    @Test
    void keepsRequestsWithinBounds() throws Exception {
        try (FaultyNode node = new FaultyNode();
                Elasticsearch client = client(node)) {
            writer(node, client, 30).write(operations());

            assertThat(node.largest()).isEqualTo(30);
            assertThat(node.bulks()).isEqualTo(4);
        }
    }

    @Test
    void waitsLongerAndLongerButNotForEver() throws Exception {
        Fault[] faults = new Fault[12];
        Arrays.fill(faults, Fault.UNAVAILABLE);
        try (FaultyNode node = new FaultyNode(faults);
                Elasticsearch client = client(node)) {
            writer(node, client, DOCUMENTS).write(operations());
        }

        assertThat(pauses).hasSize(12).allMatch(p -> p.toMillis() <= 2000);
        assertThat(pauses.getFirst().toMillis()).isLessThanOrEqualTo(200);
    }

    @Test
    void installsTheTemplateAgainAfterTheNodeWasAway() throws Exception {
        try (FaultyNode node = new FaultyNode(Fault.NONE, Fault.CUT_BEFORE_WRITING);
                Elasticsearch client = client(node)) {
            BulkWriter writer = writer(node, client, DOCUMENTS);
            writer.write(operations());
            assertThat(node.templates()).isEqualTo(1);

            writer.write(operations());

            assertThat(node.templates()).isEqualTo(2);
        }
    }

    private BulkWriter writer(FaultyNode node, Elasticsearch client, int operations) {
        return new BulkWriter(
                client,
                new IndexTemplate(
                        client,
                        new IndexTemplate.Settings(1, 0, Duration.ofSeconds(1)),
                        InstantSource.system()),
                new BulkWriter.Limits(
                        1_000_000,
                        new BulkPace(operations, 2, Duration.ofSeconds(5), System::nanoTime),
                        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2))),
                recorder,
                InstantSource.system(),
                new Random(1),
                pauses::add);
    }

    private static Elasticsearch client(FaultyNode node) {
        return new Elasticsearch(
                node.url(),
                new Elasticsearch.Limits(Duration.ofSeconds(1), Duration.ofSeconds(5), 2, 1 << 25));
    }

    private static List<BulkOperation> operations() {
        List<BulkOperation> operations = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            operations.add(operation("a" + i, 1, "{\"n\":" + i + "}"));
        }
        return operations;
    }

    private static BulkOperation operation(String id, long version, String document) {
        return new BulkOperation(
                "index",
                id,
                version,
                new TimedDocument(document.getBytes(UTF_8), ""),
                Instant.EPOCH,
                new Origin("t", 0, version));
    }

    private static final class Recorder implements BulkListener {
        private final List<String> settled = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private int conflicts;
        private int superseded;
        private int retried;

        @Override
        public void settled(BulkOperation operation, ItemOutcome.Settlement how, Instant sent) {
            settled.add(operation.id());
            conflicts += how == ItemOutcome.Settlement.INDEXED ? 0 : 1;
        }

        @Override
        public void superseded(int operations) {
            superseded += operations;
        }

        @Override
        public void retried(String reason, int operations) {
            retried += operations;
        }

        @Override
        public void refused(BulkOperation operation, ItemOutcome.Refused why) {
            refused.add(operation.id() + "@" + operation.version() + " " + why.reason());
        }
    }
}
