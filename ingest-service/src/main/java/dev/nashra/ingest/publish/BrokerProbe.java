package dev.nashra.ingest.publish;

import dev.nashra.contract.Topics;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the broker about {@link Topics#RAW}. Used by one thread. */
final class BrokerProbe implements AutoCloseable {
    private static final String NO_ANSWER = "the broker does not answer";

    private final KafkaSettings settings;
    private @Nullable Admin admin;

    BrokerProbe(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Asks once, within {@link KafkaSettings#PROBE_WITHIN}.
     *
     * @return what is wrong; empty if the topic is there and every partition has a leader
     */
    Optional<String> ask() throws InterruptedException {
        try {
            return leaderless(describe());
        } catch (TimeoutException e) {
            return Optional.of(NO_ANSWER);
        } catch (ExecutionException e) {
            return Optional.of(trouble(e.getCause()));
        } catch (KafkaException e) {
            // A name that does not resolve yet, as when the broker's container is still to come.
            return Optional.of("no connection to " + settings.access() + ": " + e);
        }
    }

    private static String trouble(@Nullable Throwable cause) {
        return switch (cause) {
            case UnknownTopicOrPartitionException unknown -> "there is no topic " + Topics.RAW;
            case org.apache.kafka.common.errors.TimeoutException late -> NO_ANSWER;
            case null, default -> NO_ANSWER + ": " + cause;
        };
    }

    private TopicDescription describe()
            throws InterruptedException, ExecutionException, TimeoutException {
        Admin client = admin;
        if (client == null) {
            client = Admin.create(settings.probe());
            admin = client;
        }
        return client.describeTopics(List.of(Topics.RAW))
                .allTopicNames()
                .get(KafkaSettings.PROBE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .iterator()
                .next();
    }

    private static Optional<String> leaderless(TopicDescription topic) {
        return topic.partitions().stream()
                .filter(partition -> partition.leader() == null || partition.leader().isEmpty())
                .findFirst()
                .map(partition -> "partition " + partition.partition() + " has no leader");
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(KafkaSettings.PROBE_WITHIN);
        }
    }
}
