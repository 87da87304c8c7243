package dev.nashra.search.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleConsumerTest {
    private static final TopicPartition P0 = new TopicPartition(Topics.ENRICHED, 0);
    private static final TopicPartition P1 = new TopicPartition(Topics.ENRICHED, 1);

    private static final long NONE = -1;

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final FakeLedger ledger = new FakeLedger();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final AtomicReference<Throwable> death = new AtomicReference<>();
    private ArticleConsumer consumer;
    private Thread thread;

    @AfterEach
    void end() throws InterruptedException {
        consumer.stop();
        thread.join();
        workers.shutdownNow();
    }

    @Test
    void commitsOnlyWhatIsSettled() {
        CountDownLatch settled = new CountDownLatch(1);
        start(afterwards(settled), 2);
        send(P0, 0);
        awaitPolls();

        assertThat(committed(P0)).isEqualTo(NONE);

        settled.countDown();
        await().untilAsserted(() -> assertThat(committed(P0)).isEqualTo(1));
    }

    @Test
    void commitsNothingBeforeAnOlderBatch() {
        CountDownLatch first = new CountDownLatch(1);
        ConcurrentLinkedQueue<Long> ends = new ConcurrentLinkedQueue<>();
        start(
                batch -> {
                    long offset = batch.iterator().next().offset();
                    if (offset == 0) {
                        first.await();
                    }
                    ends.add(offset);
                    return announced(batch);
                },
                2);
        send(P0, 0);
        awaitPolls();
        send(P0, 1);
        await().until(() -> ends.contains(1L));
        awaitPolls();

        assertThat(committed(P0)).isEqualTo(NONE);

        first.countDown();
        await().untilAsserted(() -> assertThat(committed(P0)).isEqualTo(2));
    }

    @Test
    void staysAMemberButReadsNothingWhileFull() {
        CountDownLatch settled = new CountDownLatch(1);
        start(afterwards(settled), 1);
        send(P0, 0);

        await().until(() -> kafka.paused().containsAll(List.of(P0, P1)));
        awaitPolls();

        settled.countDown();
        await().until(() -> kafka.paused().isEmpty());
    }

    @Test
    void leavesTheOffsetsOfMovedPartitionsAlone() {
        CountDownLatch settled = new CountDownLatch(1);
        // Never full: MockConsumer, unlike the real one, calls partitions paused that have moved.
        start(afterwards(settled), 3);
        send(P0, 0);
        send(P1, 0);
        awaitPolls();

        kafka.schedulePollTask(() -> kafka.rebalance(List.of(P1)));
        awaitPolls();
        settled.countDown();

        await().untilAsserted(() -> assertThat(committed(P1)).isEqualTo(1));
        assertThat(committed(P0)).isEqualTo(NONE);
    }

    @Test
    void goesOnWhenAPollFailsForNow() {
        start(ArticleConsumerTest::announced, 2);
        kafka.schedulePollTask(() -> kafka.setPollException(new TimeoutException("x")));
        awaitPolls();
        send(P0, 0);

        await().untilAsserted(() -> assertThat(committed(P0)).isEqualTo(1));
        assertThat(death.get()).isNull();
    }

    @Test
    void saysHowLongABatchHasBeenUnderWay() {
        CountDownLatch settled = new CountDownLatch(1);
        start(afterwards(settled), 2);
        assertThat(consumer.oldestBatch()).isZero();
        send(P0, 0);

        await().until(() -> consumer.oldestBatch().toMillis() > 50);

        settled.countDown();
        await().until(() -> consumer.oldestBatch().isZero());
    }

    @Test
    void saysHowLongItHasNotComeRound() {
        CountDownLatch free = new CountDownLatch(1);
        start(ArticleConsumerTest::announced, 2);
        awaitPolls();
        kafka.schedulePollTask(() -> awaitUninterruptibly(free));

        await().until(() -> consumer.silence().toMillis() > 300);

        free.countDown();
        await().until(() -> consumer.silence().toMillis() < 200);
    }

    private static void awaitUninterruptibly(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsOfItsDeath() {
        start(ArticleConsumerTest::announced, 2);

        kafka.schedulePollTask(() -> kafka.setPollException(new KafkaException("broken for good")));

        await().until(() -> death.get() != null);
        assertThat(death.get()).hasMessage("broken for good");
    }

    @Test
    void diesOfABugInSettlingAndCommitsNothing() {
        start(
                batch -> {
                    throw new IllegalStateException("a bug");
                },
                2);
        send(P0, 0);

        await().until(() -> death.get() != null);
        assertThat(committed(P0)).isEqualTo(NONE);
    }

    @Test
    void settlesWhatIsUnderWayBeforeItStops() throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        start(afterwards(settled), 2);
        send(P0, 0);
        awaitPolls();

        consumer.stop();
        workers.submit(settled::countDown);
        thread.join(5000);

        assertThat(thread.isAlive()).isFalse();
        assertThat(kafka.closed()).isTrue();
        assertThat(ledger.written).containsExactly("0@0");
        assertThat(ledger.closed).isTrue();
        assertThat(death.get()).isNull();
    }

    @Test
    void announcesOnceWhatWasWrittenThoughNobodySaidSo() {
        start(ArticleConsumerTest::announced, 2);
        ledger.next.add(FakeLedger.Fate.WRITTEN_IN_SILENCE);
        send(P0, 0);
        send(P0, 1);

        await().untilAsserted(() -> assertThat(committed(P0)).isEqualTo(2));
        assertThat(ledger.written).containsExactly("0@0", "0@1");
    }

    @Test
    void announcesAgainWhatWasNotWritten() {
        start(ArticleConsumerTest::announced, 2);
        ledger.next.add(FakeLedger.Fate.LOST);
        ledger.next.add(FakeLedger.Fate.LOST);
        send(P0, 0);
        send(P0, 1);

        await().untilAsserted(() -> assertThat(committed(P0)).isEqualTo(2));
        assertThat(ledger.written).containsExactly("0@0", "0@1");
    }

    @Test
    void writesNothingWhileTheLastAttemptMayStillSucceed() {
        start(ArticleConsumerTest::announced, 2);
        ledger.prepared = false;
        ledger.next.add(FakeLedger.Fate.LOST);
        send(P0, 0);
        await().until(() -> ledger.preparations.get() > 1);
        assertThat(ledger.written).isEmpty();

        ledger.prepared = true;

        await().untilAsserted(() -> assertThat(committed(P0)).isEqualTo(1));
        assertThat(ledger.written).containsExactly("0@0");
    }

    @Test
    void leavesWhatIsInDoubtToTheNewReaderOfItsPartition() {
        start(ArticleConsumerTest::announced, 3);
        ledger.prepared = false;
        ledger.next.add(FakeLedger.Fate.LOST);
        send(P0, 0);
        send(P1, 0);
        await().until(() -> ledger.preparations.get() > 1);

        kafka.schedulePollTask(() -> kafka.rebalance(List.of(P1)));
        awaitPolls();
        ledger.prepared = true;

        await().untilAsserted(() -> assertThat(committed(P1)).isEqualTo(1));
        assertThat(ledger.written).containsExactly("1@0");
    }

    private static Settler afterwards(CountDownLatch settled) {
        return batch -> {
            settled.await();
            return announced(batch);
        };
    }

    private static Settled announced(ConsumerRecords<byte[], byte[]> batch) {
        Settled settled = new Settled();
        for (ConsumerRecord<byte[], byte[]> each : batch) {
            String name = each.partition() + "@" + each.offset();
            settled.add(
                    new TopicPartition(each.topic(), each.partition()),
                    new ProducerRecord<>(Topics.CHANGES, name.getBytes(UTF_8)));
        }
        return settled;
    }

    /** Writes into a list, and commits as a transaction would. */
    private final class FakeLedger implements Ledger {
        private final List<String> written = new CopyOnWriteArrayList<>();
        private final ConcurrentLinkedQueue<Fate> next = new ConcurrentLinkedQueue<>();
        private final AtomicInteger preparations = new AtomicInteger();
        private volatile boolean prepared = true;
        private volatile boolean closed;

        enum Fate {
            WRITTEN_IN_SILENCE,
            LOST
        }

        @Override
        public boolean prepare() {
            preparations.incrementAndGet();
            return prepared;
        }

        @Override
        public Outcome write(Settled settled, ConsumerGroupMetadata group) {
            Fate fate = next.poll();
            if (fate != Fate.LOST) {
                settled.records().forEach(r -> written.add(new String(r.value(), UTF_8)));
                kafka.commitSync(settled.next());
            }
            return fate == null ? Outcome.WRITTEN : Outcome.UNKNOWN;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private void start(Settler settler, int capacity) {
        kafka.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
        kafka.updateEndOffsets(Map.of(P0, 100L, P1, 100L));
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(P0, P1)));
        consumer =
                new ArticleConsumer(
                        kafka,
                        new BatchesInFlight(workers, settler, capacity),
                        ledger,
                        Duration.ofSeconds(5),
                        death::set);
        thread = Thread.ofPlatform().start(consumer);
        awaitPolls();
    }

    private void send(TopicPartition partition, long offset) {
        kafka.schedulePollTask(
                () ->
                        kafka.addRecord(
                                new ConsumerRecord<>(
                                        partition.topic(),
                                        partition.partition(),
                                        offset,
                                        new byte[0],
                                        new byte[] {1})));
        awaitPolls();
    }

    /** Lets the consumer turn twice: tasks run one a poll. */
    private void awaitPolls() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch polled = new CountDownLatch(1);
            kafka.schedulePollTask(polled::countDown);
            await().until(() -> polled.getCount() == 0 || death.get() != null);
        }
    }

    private long committed(TopicPartition partition) {
        OffsetAndMetadata offset = kafka.committed(Set.of(partition)).get(partition);
        return offset == null ? NONE : offset.offset();
    }
}
