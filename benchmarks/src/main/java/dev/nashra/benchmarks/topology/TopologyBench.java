package dev.nashra.benchmarks.topology;

import dev.nashra.benchmarks.grouping.GroupingRun;
import dev.nashra.benchmarks.instance.ServiceInstance;
import dev.nashra.benchmarks.streams.CopyStream;
import dev.nashra.local.backends.KafkaNode;
import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.backends.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Sends a generated stream through enrich-service with one stream thread and a real broker, and
 * prints what an article costs there beside what its fingerprint and its grouping cost alone. Then
 * deletes the state and measures what it takes to get it back from Kafka.
 */
public final class TopologyBench {
    private static final long SEED = 5;

    /** Of another stream: the compilers are done by then, here and there. */
    private static final int WARM_UP = 20_000;

    private static final long WARM_UP_SEED = 6;
    private static final int DEFAULT_SIZE = 30_000;
    private static final int PARTITIONS = 6;
    private static final Map<String, String> ONE_THREAD = Map.of("NASHRA_ENRICH_RUN_THREADS", "1");

    private final Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
    private final int size;

    private TopologyBench(int size) {
        this.size = size;
    }

    /**
     * Runs it.
     *
     * @param arguments how many articles; {@value #DEFAULT_SIZE} if nothing is said
     * @throws IOException if a part fails
     */
    public static void main(String[] arguments) throws IOException {
        int size = arguments.length == 0 ? DEFAULT_SIZE : Integer.parseInt(arguments[0]);
        new TopologyBench(size).run();
    }

    private void run() throws IOException {
        GroupingRun.Cost kernel = kernel();
        System.out.printf(
                Locale.ROOT,
                "%,d articles of %.0f words, after %,d to warm up; processor time%n%n",
                size,
                kernel.words(),
                WARM_UP);
        System.out.printf("%-36s %12s %12s %9s%n", "", "us/article", "articles/s", "x kernel");
        row("fingerprint and grouping alone", kernel.kernelMicros(), kernel.kernelMicros());
        try (TemporaryFolder folder = TemporaryFolder.create("nashra-topology");
                KafkaNode kafka = KafkaNode.start()) {
            String servers = kafka.bootstrapServers();
            KafkaTopics.create(servers, PARTITIONS);
            Path own = Files.createDirectory(folder.path().resolve("enrich"));
            try (ServiceInstance enrich = ServiceInstance.enrich(root, servers, own, ONE_THREAD);
                    RawStream raw = new RawStream(servers, WARM_UP + size)) {
                enrich.awaitReady();
                raw.push(stream(WARM_UP_SEED), WARM_UP);
                raw.awaitDone(enrich);
                measure(enrich, raw, kernel);
                restore(enrich, own.resolve(ServiceInstance.STATE));
            }
        }
    }

    private GroupingRun.Cost kernel() throws IOException {
        GroupingRun run = new GroupingRun();
        take(run, stream(WARM_UP_SEED), WARM_UP);
        GroupingRun.Cost warm = run.cost();
        take(run, stream(SEED), size);
        return run.cost().since(warm);
    }

    private static void take(GroupingRun run, CopyStream stream, int count) {
        for (int i = 0; i < count; i++) {
            run.take(stream.next());
        }
    }

    private CopyStream stream(long seed) throws IOException {
        return CopyStream.of(root, seed);
    }

    private void measure(ServiceInstance enrich, RawStream raw, GroupingRun.Cost kernel)
            throws IOException {
        ThreadTimes before = ThreadTimes.of(enrich.handle());
        long begin = System.nanoTime();
        raw.push(stream(SEED), size);
        raw.awaitDone(enrich);
        double seconds = (System.nanoTime() - begin) / 1e9;
        ThreadTimes times = ThreadTimes.of(enrich.handle()).since(before);
        row(
                "enrich-service, its stream thread",
                1e6 * times.stream() / size,
                kernel.kernelMicros());
        row("enrich-service, all its threads", 1e6 * times.all() / size, kernel.kernelMicros());
        System.out.printf(Locale.ROOT, "%n%,.0f articles/s by the clock%n", size / seconds);
    }

    private static void row(String name, double micros, double kernel) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %12.1f %,12.0f %9.2f%n",
                name,
                micros,
                1e6 / micros,
                kernel / micros);
    }

    private void restore(ServiceInstance enrich, Path state) throws IOException {
        enrich.close();
        System.out.printf("%n%-36s %12s%n", "state on disk", "KB/article");
        StateSize.byStore(state)
                .forEach(
                        (store, bytes) ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "%-36s %12.2f%n",
                                        store,
                                        bytes / 1024.0 / (WARM_UP + size)));
        double kept = secondsToReady(enrich);
        enrich.close();
        StateSize.delete(state);
        double lost = secondsToReady(enrich);
        System.out.printf(
                Locale.ROOT,
                "%nready again in %.1f s with its state, in %.1f s without:"
                        + " %.0f s to restore a million articles%n",
                kept,
                lost,
                (lost - kept) * 1e6 / (WARM_UP + size));
    }

    private static double secondsToReady(ServiceInstance enrich) {
        long begin = System.nanoTime();
        enrich.restart();
        enrich.awaitReady();
        return (System.nanoTime() - begin) / 1e9;
    }
}
