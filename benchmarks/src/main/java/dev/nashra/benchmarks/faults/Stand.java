package dev.nashra.benchmarks.faults;

import dev.nashra.local.backends.ElasticsearchNode;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.backends.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A broker, a node, and search-service between them, with a proxy on its way to the node. */
final class Stand implements AutoCloseable {
    /** How long the service waits for an answer here: half a minute is its default. */
    static final Duration BULK_TIMEOUT = Duration.ofSeconds(4);

    /** So small that thousands of records make some dozens of requests. */
    static final int BATCH = 200;

    private final Path root;
    private final TemporaryFolder folder;
    private final KafkaNode kafka;
    private final ElasticsearchNode elasticsearch;
    private final Node node;
    private final Proxy proxy;
    private final List<SearchProcess> processes = new ArrayList<>();
    private volatile Proxy.Handler exchange;

    private Stand(Path root, TemporaryFolder folder, KafkaNode kafka, ElasticsearchNode node)
            throws IOException {
        this.root = root;
        this.folder = folder;
        this.kafka = kafka;
        this.elasticsearch = node;
        this.node = new Node(node.url());
        this.exchange = this.node::forward;
        this.proxy = Proxy.start(request -> exchange.answer(request));
    }

    /**
     * Starts it, with one process of the service.
     *
     * @param root of the checkout
     */
    static Stand start(Path root) throws IOException {
        KafkaNode kafka = KafkaNode.start();
        KafkaTopics.create(kafka.bootstrapServers());
        TemporaryFolder folder = TemporaryFolder.create("nashra-faults");
        Stand stand = new Stand(root, folder, kafka, ElasticsearchNode.start());
        stand.run(1);
        return stand;
    }

    /** Lets so many processes run, and waits until they are ready. */
    void run(int count) {
        while (processes.size() > count) {
            processes.removeLast().stop();
        }
        while (processes.size() < count) {
            processes.add(
                    SearchProcess.start(
                            root,
                            folder.path(),
                            "search-" + processes.size(),
                            Map.of(
                                    "KAFKA_BOOTSTRAP_SERVERS",
                                    kafka.bootstrapServers(),
                                    "NASHRA_ELASTICSEARCH_URL",
                                    proxy.url().toString(),
                                    "NASHRA_SEARCH_INDEX_BULK_TIMEOUT",
                                    BULK_TIMEOUT.toSeconds() + "S",
                                    "NASHRA_SEARCH_CONSUME_MAX_POLL_RECORDS",
                                    Integer.toString(BATCH))));
        }
        processes.forEach(SearchProcess::awaitReady);
    }

    /** Lets requests of the service be answered like that from now on. */
    void answerBy(Proxy.Handler handler) {
        exchange = handler;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    ElasticsearchNode elasticsearch() {
        return elasticsearch;
    }

    Node node() {
        return node;
    }

    List<SearchProcess> processes() {
        return processes;
    }

    /** Gives the ends of the services' logs. */
    String lastWords() {
        return processes.stream().map(SearchProcess::lastWords).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        processes.forEach(SearchProcess::close);
        proxy.close();
        elasticsearch.close();
        kafka.close();
        folder.close();
    }
}
