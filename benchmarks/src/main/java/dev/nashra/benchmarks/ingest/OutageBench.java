package dev.nashra.benchmarks.ingest;

import dev.nashra.local.backends.FreePorts;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What callers see when Kafka stops answering: a steady load, the broker frozen (SIGSTOP) for a
 * minute in the middle of it, and a ledger of what was confirmed held against the topic.
 */
public final class OutageBench {
    private static final int PER_SECOND = 500;
    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration FROZEN = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(15);

    private OutageBench() {}

    /**
     * Measures on a broker of its own.
     *
     * @param arguments none
     * @throws IOException if a part fails
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
        try (KafkaNode kafka = KafkaNode.start()) {
            KafkaTopics.create(kafka.bootstrapServers());
            int port = FreePorts.take(1)[0];
            try (IngestService ingest = IngestService.start(root, kafka.bootstrapServers(), port)) {
                measure(kafka, ingest);
            }
        }
    }

    private static void measure(KafkaNode kafka, IngestService ingest)
            throws IOException, InterruptedException {
        System.out.printf(
                "%d requests a second; the broker is frozen for %d s%n%n",
                PER_SECOND, FROZEN.toSeconds());
        System.out.printf(
                "%-8s %8s %8s %8s %8s %10s %10s %8s %9s%n",
                "", "202", "503", "other", "unsaid", "p99 ms", "longest", "threads", "live MB");
        SteadyLoad load = new SteadyLoad(ingest.url(), PER_SECOND);
        row("cold", load.run(BEFORE), ingest);
        row("before", load.run(BEFORE), ingest);
        kafka.pause();
        SteadyLoad.Seen frozen = load.run(FROZEN);
        row("frozen", frozen, ingest);
        kafka.resume();
        long resumed = System.nanoTime();
        SteadyLoad.Seen after = load.run(AFTER);
        row("after", after, ingest);

        Set<String> missing = new TreeSet<>(load.confirmed());
        missing.removeAll(RawTopicUris.read(kafka.bootstrapServers()));
        System.out.printf(
                Locale.ROOT,
                "%nfirst 202 after %.1f s; confirmed %d, missing %d; without Retry-After %d%n",
                (after.firstAccepted() - resumed) / 1e9,
                load.confirmed().size(),
                missing.size(),
                frozen.withoutRetryAfter());
    }

    private static void row(String name, SteadyLoad.Seen seen, IngestService ingest)
            throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%-8s %8d %8d %8d %8d %10.1f %10.1f %8d %9d%n",
                name,
                seen.count(202),
                seen.count(503),
                seen.others(),
                seen.unanswered(),
                seen.percentile(0.99) / 1e6,
                seen.percentile(1) / 1e6,
                ingest.threads(),
                ingest.liveBytes() >> 20);
    }
}
