package dev.nashra.benchmarks.sink;

import dev.nashra.benchmarks.faults.SearchProcess;
import dev.nashra.contract.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Search-service, started on a topic that is full, until it has caught up. */
final class CatchUp {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration BOUND = Duration.ofMinutes(10);

    private final Path root;
    private final Path folder;
    private final String bootstrapServers;
    private final URI node;

    /**
     * Makes it.
     *
     * @param root of the checkout
     * @param folder for its logs
     * @param node where Elasticsearch is
     */
    CatchUp(Path root, Path folder, String bootstrapServers, URI node) {
        this.root = root;
        this.folder = folder;
        this.bootstrapServers = bootstrapServers;
        this.node = node;
    }

    /**
     * How it went.
     *
     * @param untilFirst seconds from the start of the process until the first batch was settled
     * @param articles that were settled in the time that counts
     * @param seconds that count: from the first look at which the machine was warm
     * @param cpu of the process in that time
     */
    record Run(double untilFirst, long articles, double seconds, Duration cpu) {}

    /**
     * Runs the service once, as a group of its own, which reads all.
     *
     * @param group name
     * @param warm records after which the time counts
     * @param all records that there are
     * @throws IllegalStateException if it does not catch up in ten minutes
     */
    Run run(String group, long warm, long all) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                SearchProcess search =
                        SearchProcess.start(
                                root,
                                folder,
                                group,
                                Map.of(
                                        "KAFKA_BOOTSTRAP_SERVERS",
                                        bootstrapServers,
                                        "NASHRA_ELASTICSEARCH_URL",
                                        node.toString(),
                                        "NASHRA_SEARCH_CONSUME_GROUP",
                                        group))) {
            await(admin, group, 1, start);
            double untilFirst = secondsSince(start);
            long before = await(admin, group, warm, start);
            long begin = System.nanoTime();
            Duration cpu = search.cpu();
            await(admin, group, all, start);
            return new Run(untilFirst, all - before, secondsSince(begin), search.cpu().minus(cpu));
        }
    }

    /** Waits until so many records are settled; gives how many are. */
    private static long await(Admin admin, String group, long records, long start)
            throws ExecutionException, InterruptedException {
        long settled = settled(admin, group);
        while (settled < records) {
            if (secondsSince(start) > BOUND.toSeconds()) {
                throw new IllegalStateException(
                        "%d of %d records settled in %s".formatted(settled, records, BOUND));
            }
            Thread.sleep(LOOK);
            settled = settled(admin, group);
        }
        return settled;
    }

    /** Offsets begin at 0, and no transaction's marks lie between these records. */
    private static long settled(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(each -> each.getKey().topic().equals(Topics.ENRICHED))
                .mapToLong(
                        each ->
                                Optional.ofNullable(each.getValue())
                                        .map(o -> o.offset())
                                        .orElse(0L))
                .sum();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
