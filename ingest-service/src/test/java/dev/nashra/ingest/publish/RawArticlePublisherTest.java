package dev.nashra.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.EventType;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.contract.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With Kafka's own stand-in for the producer, which acknowledges when told to. */
class RawArticlePublisherTest {
    private static final TraceParent TRACE = TraceParent.of(null);

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final Availability availability = new Availability();
    private final RawArticlePublisher publisher =
            new RawArticlePublisher(this::producer, WireFormat.mapper(), availability);

    @BeforeEach
    void connect() {
        publisher.connect();
        availability.probeSucceeded(System.nanoTime());
    }

    @Test
    void acknowledgementIsPassedOn() throws InterruptedException {
        Pending pending = publisher.publish(article("1"), TRACE);

        producers.getFirst().completeNext();

        assertThat(pending.await()).isEqualTo(new Publication.Acknowledged(0, 0));
        assertThat(producers.getFirst().history().getFirst().topic()).isEqualTo(Topics.RAW);
    }

    @Test
    void withdrawalGoesToEveryPartition() throws InterruptedException {
        Withdrawal withdrawal = new Withdrawal(ArticleId.of("s", "1"), List.of("s"), Instant.EPOCH);

        List<Pending> pending = publisher.publish(withdrawal, TRACE);
        pending.forEach(p -> producers.getFirst().completeNext());

        assertThat(producers.getFirst().history())
                .extracting(ProducerRecord::partition)
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(producers.getFirst().history().getFirst().headers().lastHeader("ce_type"))
                .extracting(header -> new String(header.value(), UTF_8))
                .isEqualTo(EventType.WITHDRAWN);
        for (Pending one : pending) {
            assertThat(one.await()).isInstanceOf(Publication.Acknowledged.class);
        }
    }

    @Test
    void failureIsTheLastThingThatIsTried() throws InterruptedException {
        Pending pending = publisher.publish(article("1"), TRACE);
        producers.getFirst().errorNext(new TimeoutException("late"));

        assertThat(pending.await()).isInstanceOf(Publication.Unavailable.class);
        assertThat(publisher.trouble()).isPresent();
        assertThat(publisher.publish(article("2"), TRACE).await())
                .isInstanceOf(Publication.Unavailable.class);
        assertThat(producers.getFirst().history()).as("nothing more was sent").hasSize(1);
    }

    @Test
    void everybodyWhoWaitsIsToldWhenOneFails() throws InterruptedException {
        Pending first = publisher.publish(article("1"), TRACE);
        Pending second = publisher.publish(article("2"), TRACE);

        producers.getFirst().errorNext(new TimeoutException("late"));

        assertThat(first.now()).isInstanceOf(Publication.Unavailable.class);
        assertThat(second.now()).isInstanceOf(Publication.Unavailable.class);
    }

    @Test
    void producerThatFailedForGoodIsReplaced() throws InterruptedException {
        Pending pending = publisher.publish(article("1"), TRACE);
        producers.getFirst().errorNext(new ClusterAuthorizationException("no"));
        assertThat(pending.await()).isInstanceOf(Publication.Unavailable.class);

        publisher.connect();
        availability.probeSucceeded(System.nanoTime());
        Pending next = publisher.publish(article("2"), TRACE);
        producers.getLast().completeNext();

        assertThat(producers).hasSize(2);
        assertThat(next.await()).isInstanceOf(Publication.Acknowledged.class);
    }

    @Test
    void producerThatOnlyCameTooLateIsKept() throws InterruptedException {
        Pending pending = publisher.publish(article("1"), TRACE);
        producers.getFirst().errorNext(new TimeoutException("late"));
        assertThat(pending.await()).isInstanceOf(Publication.Unavailable.class);

        publisher.connect();

        assertThat(producers).hasSize(1);
    }

    @Test
    void producerClosedMeanwhileIsNoFailureOfOurs() throws InterruptedException {
        producers.getFirst().close();

        assertThat(publisher.publish(article("1"), TRACE).await())
                .isInstanceOf(Publication.Unavailable.class);
    }

    private MockProducer<byte[], byte[]> producer() {
        Node node = new Node(0, "a", 1);
        Node[] nodes = {node};
        Cluster cluster =
                new Cluster(
                        "c",
                        List.of(node),
                        IntStream.range(0, Topics.RAW_PARTITIONS)
                                .mapToObj(p -> new PartitionInfo(Topics.RAW, p, node, nodes, nodes))
                                .toList(),
                        java.util.Set.of(),
                        java.util.Set.of());
        MockProducer<byte[], byte[]> made =
                new MockProducer<>(
                        cluster, false, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(made);
        return made;
    }

    private static RawArticle article(String uri) {
        return new RawArticle(
                "0".repeat(32),
                "marsad",
                uri,
                null,
                "headline",
                null,
                null,
                null,
                null,
                null,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.parse("2026-11-02T08:15:02.125Z"));
    }
}
