package dev.nashra.ingest.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.Topics;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedRegister;
import dev.nashra.ingest.subscribe.FeedStatus;
import dev.nashra.ingest.subscribe.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The register in {@link Topics#FEEDS}. What it takes, it shows from then on. */
public final class KafkaFeedRegister implements FeedRegister, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KafkaFeedRegister.class);

    private final RegisterTable table = new RegisterTable();
    private final RegisterReader reader;
    private final Producer<byte[], byte[]> producer;
    private final ObjectMapper mapper;

    /** A change is made of what the one before left. */
    private final ReentrantLock changing = new ReentrantLock();

    private KafkaFeedRegister(RegisterSettings settings, ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = new RegisterReader(settings, mapper, table);
        this.producer = new KafkaProducer<>(settings.producer());
    }

    /** Begins to look for Kafka; returns at once, found or not. */
    public static KafkaFeedRegister open(RegisterSettings settings, ObjectMapper mapper) {
        KafkaFeedRegister register = new KafkaFeedRegister(settings, mapper);
        register.reader.start();
        return register;
    }

    @Override
    public boolean isReady() {
        return reader.isReady();
    }

    @Override
    public List<Subscription> all() {
        return table.all();
    }

    @Override
    public Optional<Subscription> find(String id) {
        return table.find(id);
    }

    @Override
    public Optional<Called> called(String token) {
        return table.called(token);
    }

    @Override
    public boolean isMine(String id) {
        return reader.has(RegisterEntry.partition(id, Topics.FEED_PARTITIONS));
    }

    @Override
    public boolean put(Feed feed) {
        return write(new RegisterEntry.Wanted(feed.id(), feed));
    }

    @Override
    public boolean remove(String id) {
        return write(new RegisterEntry.Wanted(id, null));
    }

    @Override
    public boolean update(String id, UnaryOperator<FeedStatus> change) {
        changing.lock();
        try {
            Optional<FeedStatus> known = table.status(id);
            return known.isEmpty() || write(new RegisterEntry.Known(id, change.apply(known.get())));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public boolean forget(String id) {
        return write(new RegisterEntry.Known(id, null));
    }

    private boolean write(RegisterEntry entry) {
        int partition = RegisterEntry.partition(entry.id(), Topics.FEED_PARTITIONS);
        long deadline = System.nanoTime() + RegisterSettings.ANSWER_WITHIN.toNanos();
        try {
            Future<RecordMetadata> sent =
                    producer.send(
                            new ProducerRecord<>(
                                    Topics.FEEDS, partition, entry.key(), entry.json(mapper)));
            RecordMetadata stands =
                    sent.get(RegisterSettings.ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            long left = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            return table.await(partition, stands.offset(), left);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf("Kafka does not take what is known of a feed: %s", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        reader.close();
        producer.close(Duration.ofSeconds(1));
    }
}
