package dev.nashra.benchmarks.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Topics;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.backends.Backlog;
import dev.nashra.local.backends.ElasticsearchNode;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.backends.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** search-service with a broker and a node of its own; articles come from whoever measures. */
public final class SearchStack implements AutoCloseable {
    /** Of this run only, with all scopes. */
    public static final String KEY = "key-of-this-benchmark-only";

    private static final String GROUP = "nashra-search";

    private final TemporaryFolder folder = TemporaryFolder.create("nashra-search-bench");
    private final KafkaNode kafka = KafkaNode.start();
    private final ElasticsearchNode node = ElasticsearchNode.start();
    private final KafkaProducer<String, byte[]> producer;
    private final Backlog backlog;
    private final ServiceInstance search;
    private final Path root;
    private final int heapMegabytes;

    private SearchStack(Path root, int heapMegabytes) {
        KafkaTopics.create(kafka.bootstrapServers());
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        backlog = new Backlog(kafka.bootstrapServers(), GROUP);
        this.root = root;
        this.heapMegabytes = heapMegabytes;
        search = ServiceInstance.search(root, heapMegabytes, folder.path(), settings());
    }

    private Map<String, String> settings() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "NASHRA_ELASTICSEARCH_URL", node.url().toString(),
                "NASHRA_KEYS_ADMIN_SHA256", sha256(KEY));
    }

    /**
     * Starts another search-service beside, but does not wait.
     *
     * @param others settings in place of those of the first
     */
    public ServiceInstance beside(Map<String, String> others) throws IOException {
        Map<String, String> all = new HashMap<>(settings());
        all.putAll(others);
        all.put("NASHRA_SEARCH_CONSUME_INSTANCE", "beside");
        Path place = Files.createDirectories(folder.path().resolve("beside"));
        return ServiceInstance.search(root, heapMegabytes, place, all);
    }

    /**
     * Starts all three and waits until search is ready.
     *
     * @param root of the checkout
     * @param heapMegabytes of search-service at most
     */
    public static SearchStack start(Path root, int heapMegabytes) {
        SearchStack stack = new SearchStack(root, heapMegabytes);
        stack.search.awaitReady();
        return stack;
    }

    /** Sends an article to be indexed. */
    public void send(EnrichedArticle article) throws IOException {
        producer.send(
                new ProducerRecord<>(
                        Topics.ENRICHED,
                        article.id(),
                        WireFormat.mapper().writeValueAsBytes(article)));
    }

    /** Waits until all that was sent is indexed. */
    public void awaitIndexed() {
        producer.flush();
        while (!backlog.isEmpty(List.of(Topics.ENRICHED))) {
            search.check();
        }
    }

    /** Gives where a call of the API goes. */
    public URI api(String pathAndQuery) {
        return search.url().resolve("/api/v1" + pathAndQuery);
    }

    /** Gives search-service. */
    public ServiceInstance search() {
        return search;
    }

    /** Gives where Elasticsearch answers. */
    public URI elasticsearch() {
        return node.url();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        search.close();
        producer.close();
        backlog.close();
        node.close();
        kafka.close();
        folder.close();
    }
}
