package dev.nashra.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TopicFollowerTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Receiver receiver =
            new Receiver() {
                @Override
                public void begin() {
                    heard.add("begin");
                }

                @Override
                public void take(List<Change> changes) {
                    changes.forEach(each -> heard.add(said(each)));
                }
            };

    @Test
    void readsAllAndGoesOn() throws InterruptedException {
        MockConsumer<byte[], byte[]> consumer = consumer(0, 2);
        consumer.schedulePollTask(
                () -> {
                    add(consumer, 0, "a", "1");
                    add(consumer, 1, "b", "1");
                });
        try (TopicFollower follower = new TopicFollower("t", receiver, () -> consumer)) {
            follower.start();
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();

            consumer.schedulePollTask(() -> add(consumer, 2, "a", null));

            assertThat(follower.mark().await(3, PATIENCE)).isTrue();
        }
        assertThat(heard).containsExactly("begin", "a=1", "b=1", "a gone");
    }

    @Test
    void isNotCaughtUpBeforeAllHasBeenRead() throws InterruptedException {
        MockConsumer<byte[], byte[]> consumer = consumer(0, 2);
        consumer.schedulePollTask(() -> add(consumer, 0, "a", "1"));
        try (TopicFollower follower = new TopicFollower("t", receiver, () -> consumer)) {
            follower.start();

            assertThat(follower.mark().await(1, PATIENCE)).isTrue();
            assertThat(follower.isCaughtUp()).isFalse();
        }
    }

    @Test
    void goesOnWhereItWasAfterTrouble() throws InterruptedException {
        MockConsumer<byte[], byte[]> first = consumer(0, 1);
        first.schedulePollTask(() -> add(first, 0, "a", "1"));
        first.schedulePollTask(() -> first.setPollException(new KafkaException("trouble")));
        MockConsumer<byte[], byte[]> second = consumer(0, 2);
        second.schedulePollTask(() -> add(second, 1, "b", "1"));
        List<MockConsumer<byte[], byte[]>> consumers = new ArrayList<>(List.of(first, second));
        try (TopicFollower follower =
                new TopicFollower("t", receiver, () -> consumers.removeFirst())) {
            follower.start();

            assertThat(follower.mark().await(2, PATIENCE)).isTrue();
        }
        assertThat(heard).containsExactly("begin", "a=1", "b=1");
    }

    @Test
    @Timeout(20)
    void readsAnewWhereTheTopicIsAnother() throws InterruptedException {
        MockConsumer<byte[], byte[]> first = consumer(0, 1);
        first.schedulePollTask(() -> add(first, 0, "a", "1"));
        first.schedulePollTask(
                () -> first.setPollException(new OffsetOutOfRangeException(Map.of(PARTITION, 1L))));
        MockConsumer<byte[], byte[]> second = consumer(0, 1);
        second.schedulePollTask(() -> add(second, 0, "c", "1"));
        List<MockConsumer<byte[], byte[]>> consumers = new ArrayList<>(List.of(first, second));
        try (TopicFollower follower =
                new TopicFollower("t", receiver, () -> consumers.removeFirst())) {
            follower.start();
            while (!heard.contains("c=1")) {
                Thread.onSpinWait();
            }
        }
        assertThat(heard).containsExactly("begin", "a=1", "begin", "c=1");
    }

    @Test
    void readsWhatIsCommittedAndNothingElse() {
        assertThat(TopicFollower.settings(KafkaAccess.open("localhost:1")))
                .containsEntry("isolation.level", "read_committed")
                .doesNotContainKey("group.id");
    }

    @Test
    void markTellsWhenItTakesTooLong() throws InterruptedException {
        ReadMark mark = new ReadMark();
        mark.set(4);

        assertThat(mark.await(4, Duration.ZERO)).isTrue();
        assertThat(mark.await(5, Duration.ofMillis(1))).isFalse();
    }

    private static MockConsumer<byte[], byte[]> consumer(long beginning, long end) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
        consumer.updateBeginningOffsets(Map.of(PARTITION, beginning));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        return consumer;
    }

    private static void add(
            MockConsumer<byte[], byte[]> to, long offset, String key, @Nullable String value) {
        to.addRecord(
                new ConsumerRecord<>(
                        "t",
                        0,
                        offset,
                        key.getBytes(UTF_8),
                        value == null ? null : value.getBytes(UTF_8)));
    }

    private static String said(Change change) {
        byte[] value = change.value();
        return change.key() + (value == null ? " gone" : "=" + new String(value, UTF_8));
    }
}
