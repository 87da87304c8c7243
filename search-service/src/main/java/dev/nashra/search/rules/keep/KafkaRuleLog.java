package dev.nashra.search.rules.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Rule;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.rules.RuleLog;
import dev.nashra.search.rules.RulesUnavailableException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The rules' topic, written in transactions that all instances begin under one name: Kafka lets
 * only the last that took the name write (KIP-98 calls it fencing), and ends what another had
 * begun. That is the claim; nothing else is needed to agree on who writes. One thread at a time.
 */
public final class KafkaRuleLog implements RuleLog, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KafkaRuleLog.class);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final LongSupplier end;
    private final JsonMapper json = WireFormat.mapper();
    private @Nullable Producer<byte[], byte[]> producer;
    private long claimedAt;

    /**
     * Makes a log.
     *
     * @param producers gives a transactional producer
     * @param end gives the end of the topic
     */
    KafkaRuleLog(Supplier<Producer<byte[], byte[]>> producers, LongSupplier end) {
        this.producers = producers;
        this.end = end;
    }

    /** Makes a log in the topic of rules. */
    public static KafkaRuleLog of(KafkaAccess kafka) {
        return new KafkaRuleLog(
                () -> RuleClients.transactional(kafka), () -> RuleClients.end(kafka));
    }

    @Override
    public long claim() {
        if (producer == null) {
            Producer<byte[], byte[]> made = producers.get();
            try {
                made.initTransactions();
                claimedAt = end.getAsLong();
                producer = made;
            } catch (KafkaException | RulesUnavailableException e) {
                made.close(Duration.ZERO);
                throw new RulesUnavailableException("Kafka gives no right to write rules", e);
            }
        }
        return claimedAt;
    }

    @Override
    public long write(String id, @Nullable Rule rule) throws ClaimLostException {
        Producer<byte[], byte[]> claimed = producer;
        if (claimed == null) {
            throw new IllegalStateException("claim first");
        }
        try {
            claimed.beginTransaction();
            Future<RecordMetadata> sent =
                    claimed.send(
                            new ProducerRecord<>(Topics.RULES, id.getBytes(UTF_8), bytes(rule)));
            claimed.commitTransaction();
            return sent.get().offset();
        } catch (KafkaException | ExecutionException e) {
            giveUp();
            LOG.debugf(e, "rule %s was not written", id);
            if (isFenced(e)) {
                throw new ClaimLostException(e);
            }
            throw new RulesUnavailableException("Kafka does not confirm the change", e);
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
            throw new RulesUnavailableException("the service is stopping", e);
        }
    }

    private byte @Nullable [] bytes(@Nullable Rule rule) {
        try {
            return rule == null ? null : json.writeValueAsBytes(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule is always writable", e);
        }
    }

    private static boolean isFenced(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof ProducerFencedException
                    || at instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** Whatever is half done, the next claim ends: another's, or our own with a new producer. */
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
