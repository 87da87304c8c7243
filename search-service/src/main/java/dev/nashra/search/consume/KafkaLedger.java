package dev.nashra.search.consume;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Changes, rejections and offsets in one transaction of Kafka. What keeps instances apart is their
 * generation in the consumer group, which travels with the offsets (KIP-447): one that lost its
 * partitions cannot commit. The transactional id only lets a process that comes back end at once
 * what its forerunner left open, so two that share one by mistake lose nothing by it but the name.
 */
final class KafkaLedger implements Ledger {
    private static final Logger LOG = Logger.getLogger(KafkaLedger.class);

    private final Function<String, Producer<byte[], byte[]>> producers;
    private String name;
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean told;

    /**
     * Makes a ledger.
     *
     * @param name transactional id, this instance's own
     * @param producers opens a producer under a transactional id
     */
    KafkaLedger(String name, Function<String, Producer<byte[], byte[]>> producers) {
        this.name = name;
        this.producers = producers;
    }

    @Override
    public boolean prepare() {
        try {
            open();
            return true;
        } catch (KafkaException e) {
            LOG.debugf(e, "no transaction can be begun now");
            giveUp();
            return false;
        }
    }

    @Override
    public Outcome write(Settled settled, ConsumerGroupMetadata group) {
        try {
            Producer<byte[], byte[]> open = open();
            open.beginTransaction();
            for (ProducerRecord<byte[], byte[]> record : settled.records()) {
                // What fails in sending fails the commit.
                var unused = open.send(record);
            }
            open.sendOffsetsToTransaction(settled.next(), group);
            open.commitTransaction();
            told = false;
            return Outcome.WRITTEN;
        } catch (CommitFailedException e) {
            LOG.info("partitions moved before a commit, their new reader starts earlier");
            giveUp();
            return Outcome.MOVED;
        } catch (ProducerFencedException e) {
            name = name + "-" + UUID.randomUUID();
            LOG.warnf("another instance goes by our name, so this one is %s from now on", name);
            giveUp();
            return Outcome.UNKNOWN;
        } catch (KafkaException e) {
            if (!told) {
                LOG.warnf("Kafka does not take what is indexed, trying until it does: %s", e);
                told = true;
            }
            giveUp();
            return Outcome.UNKNOWN;
        }
    }

    private Producer<byte[], byte[]> open() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = producers.apply(name);
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    /** A transaction that is left open is ended when the next producer of the name begins. */
    private void giveUp() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        giveUp();
    }
}
