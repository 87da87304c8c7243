package dev.nashra.ingest.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.Withdrawal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands articles to {@link Topics#RAW}. One producer for all calls, so that what one call hands
 * over in order arrives in order. While Kafka is away it says so at once instead of waiting.
 */
public final class RawArticlePublisher {
    private static final Logger LOG = Logger.getLogger(RawArticlePublisher.class);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final ObjectMapper mapper;
    private final Availability availability;
    private final Set<CompletableFuture<Publication>> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Producer<byte[], byte[]> producer;

    RawArticlePublisher(
            Supplier<Producer<byte[], byte[]>> producers,
            ObjectMapper mapper,
            Availability availability) {
        this.producers = producers;
        this.mapper = mapper;
        this.availability = availability;
    }

    /** Gives the trouble with Kafka; empty while it takes articles. */
    public Optional<String> trouble() {
        return availability.trouble();
    }

    /**
     * Hands over an article. Waits for room in the producer's buffer, which slows a caller down to
     * Kafka's pace; never for the acknowledgement.
     */
    public Pending publish(RawArticle article, TraceParent trace) {
        return send(ArticleRecord.of(article, trace, mapper));
    }

    /**
     * Hands over a request to withdraw, to every partition.
     *
     * @return one for each partition; the request stands when all are acknowledged
     */
    public List<Pending> publish(Withdrawal withdrawal, TraceParent trace) {
        return IntStream.range(0, Topics.RAW_PARTITIONS)
                .mapToObj(partition -> send(ArticleRecord.of(withdrawal, partition, trace, mapper)))
                .toList();
    }

    private Pending send(ProducerRecord<byte[], byte[]> record) {
        long deadline = System.nanoTime() + KafkaSettings.ANSWER_WITHIN.toNanos();
        Producer<byte[], byte[]> current = producer;
        Optional<String> trouble = trouble();
        if (trouble.isPresent() || current == null) {
            return Pending.unavailable(trouble.orElse("not connected yet"));
        }
        CompletableFuture<Publication> outcome = opened();
        try {
            current.send(record, (where, e) -> outcome.complete(outcome(where, e, current)));
        } catch (InterruptException e) {
            outcome.complete(new Publication.Unavailable("interrupted"));
        } catch (KafkaException e) {
            outcome.complete(new Publication.Unavailable(failed(e, current)));
        } catch (IllegalStateException e) {
            // Closed between being looked up and being used.
            outcome.complete(new Publication.Unavailable("not connected"));
        }
        return new Pending(outcome, deadline);
    }

    private Publication outcome(
            RecordMetadata where, @Nullable Exception e, Producer<byte[], byte[]> from) {
        return e == null
                ? new Publication.Acknowledged(where.partition(), where.offset())
                : new Publication.Unavailable(failed(e, from));
    }

    private String failed(Exception e, Producer<byte[], byte[]> from) {
        String reason = e.toString();
        if (e instanceof RecordTooLargeException) {
            LOG.errorf("an article within the limits is too large for Kafka: %s", reason);
            return reason;
        }
        if (availability.articleFailed(reason, System.nanoTime())) {
            LOG.warnf("Kafka takes no articles: %s", reason);
            giveUp(reason);
        }
        if (!(e instanceof RetriableException)) {
            replaceLater(from);
        }
        return reason;
    }

    private CompletableFuture<Publication> opened() {
        CompletableFuture<Publication> outcome = new CompletableFuture<>();
        open.add(outcome);
        var unused = outcome.thenRun(() -> open.remove(outcome));
        return outcome;
    }

    /**
     * Tells everybody who waits that Kafka is away. Some of theirs may yet arrive, which is what
     * {@link Publication.Unavailable} means.
     */
    void giveUp(String reason) {
        open.forEach(outcome -> outcome.complete(new Publication.Unavailable(reason)));
    }

    /** A producer that failed for good fails for ever; the next probe makes another. */
    private synchronized void replaceLater(Producer<byte[], byte[]> failed) {
        if (failed.equals(producer)) {
            producer = null;
            Thread.ofVirtual().start(() -> failed.close(Duration.ZERO));
        }
    }

    /**
     * Makes a producer where there is none, with metadata, so that the first article need not wait
     * for it.
     *
     * @throws KafkaException if Kafka cannot be reached after all
     */
    synchronized void connect() {
        if (producer == null) {
            Producer<byte[], byte[]> made = producers.get();
            producer = made;
            made.partitionsFor(Topics.RAW);
        }
    }

    /** Sends what is under way, within a bound. */
    synchronized void close(Duration bound) {
        if (producer != null) {
            producer.close(bound);
            producer = null;
        }
    }
}
