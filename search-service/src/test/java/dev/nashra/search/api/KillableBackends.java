package dev.nashra.search.api;

import dev.nashra.contract.Topics;
import dev.nashra.local.backends.ElasticsearchNode;
import dev.nashra.local.backends.KafkaNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker and a node for the service under test, within reach of the tests that kill them. */
public final class KillableBackends implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "a-key-for-tests";

    static KafkaNode kafka;
    static ElasticsearchNode elasticsearch;

    @Override
    public Map<String, String> start() {
        kafka = KafkaNode.start();
        elasticsearch = ElasticsearchNode.start();
        createTopics();
        return Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "nashra.elasticsearch.url", elasticsearch.url().toString(),
                "nashra.keys.admin-sha256", sha256(KEY),
                "nashra.search.query.export-patience", "3S",
                // So little that most of what tests read again lies in Kafka.
                "nashra.search.stream.held-bytes", "20000");
    }

    @Override
    public void stop() {
        elasticsearch.close();
        kafka.close();
    }

    private static void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            List<NewTopic> topics =
                    Topics.ALL.stream()
                            .map(
                                    topic ->
                                            new NewTopic(
                                                            topic.name(),
                                                            Optional.of(topic.partitions()),
                                                            Optional.empty())
                                                    .configs(topic.config()))
                            .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
