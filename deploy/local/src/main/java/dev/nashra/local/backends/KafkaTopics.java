package dev.nashra.local.backends;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The shared topics on a broker of one's own. */
public final class KafkaTopics {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private KafkaTopics() {}

    /**
     * Creates what is missing of {@link Topics#ALL}, one replica each. Waits up to a minute for the
     * broker.
     *
     * @throws IllegalStateException if the broker does not answer or refuses
     */
    public static void create(String bootstrapServers) {
        create(bootstrapServers, Topics.ALL);
    }

    /**
     * Likewise, with {@link Topics#RAW} and {@link Topics#ENRICHED} of as many partitions as said,
     * for a test of what does not depend on their number. Ingest needs those of {@link Topics#ALL}.
     */
    public static void create(String bootstrapServers, int partitions) {
        Set<String> divided = Set.of(Topics.RAW, Topics.ENRICHED);
        create(
                bootstrapServers,
                Topics.ALL.stream()
                        .map(t -> divided.contains(t.name()) ? divided(t, partitions) : t)
                        .toList());
    }

    private static Topics.Topic divided(Topics.Topic topic, int partitions) {
        return new Topics.Topic(topic.name(), partitions, topic.retention());
    }

    private static void create(String bootstrapServers, List<Topics.Topic> topics) {
        try (Admin admin = Admin.create(settings(bootstrapServers))) {
            long deadline = System.nanoTime() + BOUND.toNanos();
            for (Topics.Topic topic : topics) {
                create(admin, topic, deadline);
            }
            awaitListed(admin, topics, deadline);
        }
    }

    /** The controller has made them before the broker's own metadata show them. */
    private static void awaitListed(Admin admin, List<Topics.Topic> topics, long deadline) {
        Set<String> wanted = topics.stream().map(Topics.Topic::name).collect(Collectors.toSet());
        boolean listed = false;
        while (!listed) {
            try {
                listed = admin.listTopics().names().get().containsAll(wanted);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new IllegalStateException("cannot list the topics", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            if (!listed && System.nanoTime() > deadline) {
                throw new IllegalStateException("topics were made but are not listed");
            }
        }
    }

    /** Tells whether a broker there answers an administrative request within the bound. */
    public static boolean answers(String bootstrapServers, Duration bound) {
        Admin admin = Admin.create(settings(bootstrapServers));
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(bound.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // Without a bound it would wait for the answer that did not come.
            admin.close(Duration.ZERO);
        }
    }

    private static void create(Admin admin, Topics.Topic topic, long deadline) {
        NewTopic wanted =
                new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
        while (true) {
            try {
                admin.createTopics(List.of(wanted)).all().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicExistsException) {
                    return;
                }
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw new IllegalStateException("cannot create " + topic.name(), e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
    }
}
