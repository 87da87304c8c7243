package dev.nashra.search.rules.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Topics;
import dev.nashra.search.rules.RuleLog;
import dev.nashra.search.rules.RulesUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaRuleLogTest {
    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final KafkaRuleLog log = new KafkaRuleLog(this::producer, () -> 17);

    @Test
    void claimsOnceAndWritesInTransactions() throws RuleLog.ClaimLostException {
        assertThat(log.claim()).isEqualTo(17);
        log.write("a", null);
        assertThat(log.claim()).isEqualTo(17);
        log.write("b", null);

        assertThat(producers).hasSize(1);
        assertThat(producers.getFirst().commitCount()).isEqualTo(2);
        assertThat(producers.getFirst().history())
                .allMatch(record -> record.topic().equals(Topics.RULES))
                .extracting(record -> new String(record.key()))
                .containsExactly("a", "b");
    }

    @Test
    void whoIsFencedHasLostTheClaimAndClaimsAnew() throws RuleLog.ClaimLostException {
        log.claim();
        producers.getFirst().commitTransactionException = new ProducerFencedException("fenced");

        assertThatThrownBy(() -> log.write("a", null))
                .isInstanceOf(RuleLog.ClaimLostException.class);

        log.claim();
        log.write("a", null);
        assertThat(producers).hasSize(2);
        assertThat(producers.getLast().commitCount()).isEqualTo(1);
    }

    @Test
    void whatIsNotConfirmedIsNotSaidToBeWritten() {
        log.claim();
        producers.getFirst().commitTransactionException = new TimeoutException("no answer");

        assertThatThrownBy(() -> log.write("a", null))
                .isInstanceOf(RulesUnavailableException.class);
        assertThat(producers.getFirst().closed()).isTrue();
    }

    @Test
    void withoutKafkaThereIsNoClaim() {
        KafkaRuleLog away =
                new KafkaRuleLog(
                        () -> {
                            MockProducer<byte[], byte[]> producer = producer();
                            producer.initTransactionException = new TimeoutException("away");
                            return producer;
                        },
                        () -> 17);

        assertThatThrownBy(away::claim).isInstanceOf(RulesUnavailableException.class);
        assertThat(producers.getFirst().closed()).isTrue();
    }

    @Test
    void producersWaitForAllReplicasAndNotForLong() {
        assertThat(RuleClients.settings(KafkaAccess.open("localhost:1")))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.block.ms", 4_000)
                .containsEntry("delivery.timeout.ms", 4_000);
    }

    private MockProducer<byte[], byte[]> producer() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(
                        true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }
}
