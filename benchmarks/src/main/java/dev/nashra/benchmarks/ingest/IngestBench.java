package dev.nashra.benchmarks.ingest;

import dev.nashra.contract.Topics;
import dev.nashra.local.backends.FreePorts;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How fast {@code _bulk} takes articles of 4 KB, until Kafka has acknowledged each, beside {@code
 * kafka-producer-perf-test} with records of that size on the same broker. The two take turns.
 */
public final class IngestBench {
    private static final int ARTICLE_BYTES = 4096;
    private static final int ARTICLES = 100_000;
    private static final int WARM_UP = 30_000;
    private static final int ROUNDS = 3;

    private IngestBench() {}

    /**
     * Measures on a broker of its own.
     *
     * @param arguments none
     * @throws IOException if a part fails
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
        BulkLoad load = new BulkLoad(root, ARTICLE_BYTES);
        double[] ratios = new double[ROUNDS];
        try (KafkaNode kafka = KafkaNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            measure(root, kafka, load, ratios);
        }
        Arrays.sort(ratios);
        System.out.printf("median ratio _bulk / perf-test %.2f%n", ratios[ROUNDS / 2]);
    }

    private static void measure(Path root, KafkaNode kafka, BulkLoad load, double[] ratios)
            throws IOException, InterruptedException {
        int port = FreePorts.take(1)[0];
        try (IngestService ingest = IngestService.start(root, kafka.bootstrapServers(), port)) {
            String broker = kafka.bootstrapServers();
            var unused = load.run(ingest.url(), WARM_UP);
            ProducerPerfTest.run(broker, Topics.RAW, WARM_UP, ARTICLE_BYTES);
            System.out.printf(
                    "%-8s %24s %32s %8s%n",
                    "round", "_bulk, articles/s", "perf-test, records/s", "ratio");
            for (int i = 0; i < ROUNDS; i++) {
                double bulk = load.run(ingest.url(), ARTICLES);
                double tool = ProducerPerfTest.run(broker, Topics.RAW, ARTICLES, ARTICLE_BYTES);
                ratios[i] = bulk / tool;
                System.out.printf("%-8d %24.0f %32.0f %8.2f%n", i + 1, bulk, tool, ratios[i]);
            }
        }
    }
}
