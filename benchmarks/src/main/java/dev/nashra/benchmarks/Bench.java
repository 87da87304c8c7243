package dev.nashra.benchmarks;

import dev.nashra.benchmarks.determinism.DeterminismBench;
import dev.nashra.benchmarks.extraction.ExtractionBench;
import dev.nashra.benchmarks.faults.FaultsBench;
import dev.nashra.benchmarks.grouping.GroupingBench;
import dev.nashra.benchmarks.ingest.IngestBench;
import dev.nashra.benchmarks.ingest.OutageBench;
import dev.nashra.benchmarks.kernel.KernelBench;
import dev.nashra.benchmarks.paging.PagingBench;
import dev.nashra.benchmarks.pipeline.PipelineBench;
import dev.nashra.benchmarks.queries.QueriesBench;
import dev.nashra.benchmarks.rules.RuleBench;
import dev.nashra.benchmarks.sink.SinkBench;
import dev.nashra.benchmarks.sse.StreamBench;
import dev.nashra.benchmarks.topology.TopologyBench;
import java.util.Arrays;
import java.util.List;

/** Runs a benchmark by name. */
public final class Bench {
    private static final List<Entry> ALL =
            List.of(
                    new Entry(
                            "pipeline",
                            "[FILE…]",
                            "push to searchable through the whole stack, beside a raw _bulk into the same node",
                            PipelineBench::main),
                    new Entry(
                            "ingest",
                            "",
                            "_bulk with articles of 4 KB, beside kafka-producer-perf-test on the same broker",
                            IngestBench::main),
                    new Entry(
                            "outage",
                            "",
                            "500 articles a second while the broker is frozen for a minute: answers, times, memory",
                            OutageBench::main),
                    new Entry(
                            "kernel",
                            "",
                            "folding, fingerprint and grouping on one core (JMH), beside the tokenise-only floor",
                            KernelBench::main),
                    new Entry(
                            "grouping",
                            "[N]",
                            "a generated stream grouped on one core: cost, comparisons and index as the window fills",
                            GroupingBench::main),
                    new Entry(
                            "topology",
                            "[N]",
                            "enrich-service on one stream thread beside grouping alone; its state and its restore",
                            TopologyBench::main),
                    new Entry(
                            "determinism",
                            "[FILE|N]",
                            "groups by 1 and 3 instances, 1 and 6 partitions, kills, any order, against one thread",
                            DeterminismBench::main),
                    new Entry(
                            "paging",
                            "[N]",
                            "100,000 articles listed page by page while 10,000 change; exported with a flat heap",
                            PagingBench::main),
                    new Entry(
                            "stream",
                            "[RATE]",
                            "500 readers of changes, 50 of which never read; 20 come back after a minute",
                            StreamBench::main),
                    new Entry(
                            "sink",
                            "[N]",
                            "search-service catching up, beside a raw _bulk loop of the same documents, in turns",
                            SinkBench::main),
                    new Entry(
                            "queries",
                            "[N]",
                            "50 clients with a desk's mix of searches, beside the same asked of Elasticsearch directly",
                            QueriesBench::main),
                    new Entry(
                            "extraction",
                            "[FOLDER]",
                            "articles out of annotated pages: precision, recall and time, beside readability4j",
                            ExtractionBench::main),
                    new Entry(
                            "rules",
                            "[FILE]",
                            "10,000 of a desk's own rules matched on one core, beside Lucene; tags equal to Lucene's",
                            RuleBench::main),
                    new Entry(
                            "faults",
                            "[SEEDS]",
                            "kills, freezes, blocks and broken answers by seed: lost, double, stale; --twins plants bugs",
                            FaultsBench::main));

    private Bench() {}

    private interface Main {
        void run(String[] arguments) throws Exception;
    }

    private record Entry(String name, String arguments, String what, Main main) {}

    /**
     * Runs the benchmark named first with the remaining arguments; lists all without a name.
     *
     * @throws Exception what the benchmark throws
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            ALL.forEach(
                    e -> System.out.printf("%-11s %-8s %s%n", e.name(), e.arguments(), e.what()));
            return;
        }
        for (Entry entry : ALL) {
            if (entry.name().equals(arguments[0])) {
                entry.main().run(Arrays.copyOfRange(arguments, 1, arguments.length));
                return;
            }
        }
        System.err.println(
                "nashra: no benchmark is called " + arguments[0] + "; ./nashra bench lists them");
        System.exit(2);
    }
}
