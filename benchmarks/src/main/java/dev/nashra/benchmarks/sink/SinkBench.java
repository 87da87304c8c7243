package dev.nashra.benchmarks.sink;

import dev.nashra.benchmarks.faults.SearchProcess;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.local.backends.ElasticsearchNode;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.backends.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * How fast search-service indexes what waits in Kafka, beside a loop of {@code _bulk} requests with
 * the very same documents into the same node, in turns.
 */
public final class SinkBench {
    /** At 20,000 an article takes the service twice as long: it is not warm for most of them. */
    private static final int DEFAULT_SIZE = 100_000;

    private static final long SEED = 9;
    private static final int ROUNDS = 3;

    /** One in so many of the records comes before the time counts. */
    private static final int WARM_SHARE = 5;

    private final KafkaNode kafka;
    private final ElasticsearchNode elasticsearch;
    private final URI node;

    private SinkBench(KafkaNode kafka, ElasticsearchNode elasticsearch) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
        this.node = elasticsearch.url();
    }

    /**
     * Measures on a broker and a node of its own.
     *
     * @param arguments how many articles; {@value #DEFAULT_SIZE} if nothing is said
     * @throws IOException if a part fails
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments)
            throws IOException, ExecutionException, InterruptedException {
        String size = arguments.length == 0 ? Integer.toString(DEFAULT_SIZE) : arguments[0];
        // Fewer are indexed before anything is warm, and the figures would say nothing.
        if (arguments.length > 1 || !size.matches("[1-9][0-9]{4,5}")) {
            System.err.println("nashra: ./nashra bench sink [N], with N from 10000 to 999999");
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
        try (TemporaryFolder folder = TemporaryFolder.create("nashra-sink");
                KafkaNode kafka = KafkaNode.start();
                ElasticsearchNode elasticsearch = ElasticsearchNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            new SinkBench(kafka, elasticsearch).run(root, folder.path(), Integer.parseInt(size));
        }
    }

    private void run(Path root, Path folder, int size)
            throws IOException, ExecutionException, InterruptedException {
        List<EnrichedArticle> articles = Backlogged.articles(root, SEED, size);
        Backlogged.write(kafka.bootstrapServers(), articles);
        RawLoop raw = new RawLoop(node, articles);
        articles.clear();
        CatchUp catchUp = new CatchUp(root, folder, kafka.bootstrapServers(), node);
        System.out.printf(
                Locale.ROOT,
                "%,d articles from seed %d; the service's time counts from record %,d on;"
                        + " milliseconds of processor time an article%n%n"
                        + "%-16s %10s %8s %8s %8s %8s %12s%n",
                size,
                SEED,
                size / WARM_SHARE,
                "",
                "articles/s",
                "ratio",
                "node",
                "service",
                "broker",
                "first batch");
        // The node's first: nothing of it counts. It makes the template, too.
        catchUp.run("sink-warm", size / WARM_SHARE, size);
        raw.clear();
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double rawRate = raw(raw, size, i);
            raw.clear();
            double rate = service(catchUp, raw, size, i, rawRate);
            raw.clear();
            ratios[i] = rate / rawRate;
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "%nratio, median %.2f%n", ratios[ROUNDS / 2]);
    }

    private double raw(RawLoop raw, int size, int round) throws IOException, InterruptedException {
        Duration before = cpu(elasticsearch.pid());
        double rate = size / raw.run();
        System.out.printf(
                Locale.ROOT,
                "raw _bulk %-6d %10.0f %8s %8.2f%n",
                round + 1,
                rate,
                "1",
                millis(cpu(elasticsearch.pid()).minus(before), size));
        return rate;
    }

    private double service(CatchUp catchUp, RawLoop raw, int size, int round, double rawRate)
            throws IOException, ExecutionException, InterruptedException {
        Duration nodeBefore = cpu(elasticsearch.pid());
        Duration brokerBefore = cpu(kafka.pid());
        CatchUp.Run run = catchUp.run("sink-" + round, size / WARM_SHARE, size);
        long begin = System.nanoTime();
        raw.refresh();
        double seconds = run.seconds() + (System.nanoTime() - begin) / 1e9;
        double rate = run.articles() / seconds;
        System.out.printf(
                Locale.ROOT,
                "service %-8d %10.0f %8.2f %8.2f %8.2f %8.2f %10.1f s%n",
                round + 1,
                rate,
                rate / rawRate,
                // From the start of the process on, and so of all articles.
                millis(cpu(elasticsearch.pid()).minus(nodeBefore), size),
                millis(run.cpu(), run.articles()),
                millis(cpu(kafka.pid()).minus(brokerBefore), size),
                run.untilFirst());
        return rate;
    }

    private static double millis(Duration time, long articles) {
        return time.toNanos() / 1e6 / articles;
    }

    private static Duration cpu(long pid) {
        return SearchProcess.cpu(ProcessHandle.of(pid).orElseThrow());
    }
}
