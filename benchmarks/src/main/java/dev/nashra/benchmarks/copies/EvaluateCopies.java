package dev.nashra.benchmarks.copies;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the groups that the topology makes of labelled files. */
@Command(
        name = "copies",
        description = {
            "Sends labelled articles through the topology of enrich-service and compares the groups.",
            "",
            "A file is NDJSON, plain or gzipped, in order of arrival: id, source, url, title, body,"
                    + " language, published; group (the same original article) or cluster (the same"
                    + " event, of which reports differ); kind. A line with the url of an earlier one is"
                    + " its revision, and counts. Beside FILE.ndjson.gz, FILE.pairs.ndjson.gz may list"
                    + " pairs that share text: a, b, jaccard."
        })
public final class EvaluateCopies implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled articles.")
    private List<Path> files = List.of();

    @Option(
            names = "--peers",
            description =
                    "Puts others beside ours, on the same words, each with the threshold that"
                            + " scores best on this very file.")
    private boolean peers;

    @Option(
            names = "--shuffle",
            paramLabel = "SEED",
            description =
                    "Has them arrive in any order as well, and compares with that of the file.")
    private @Nullable Long shuffle;

    @Option(
            names = "--jitter",
            paramLabel = "HOURS",
            description =
                    "Has them arrive by time of publication as well, up to so many hours early or"
                            + " late, and compares.")
    private @Nullable Double jitter;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Draws so many pairs from all that the groups imply; needs --out.")
    private @Nullable Integer sample;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of --sample and --jitter. Default: 1.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "Where the sample goes: the ids of a pair on a line, by a tab.")
    private @Nullable Path out;

    @Option(
            names = "--groups",
            paramLabel = "OUT",
            description = "Writes the group of each line's id: NDJSON, id and group.")
    private @Nullable Path groups;

    /** Made by picocli. */
    public EvaluateCopies() {}

    @Override
    public Integer call() throws IOException {
        if ((sample == null) != (out == null)) {
            System.err.println("nashra: --sample and --out go together");
            return 2;
        }
        if ((sample != null || groups != null) && files.size() > 1) {
            System.err.println("nashra: --sample and --groups take one file at a time");
            return 2;
        }
        try {
            for (Path file : files) {
                evaluate(new LabelledFile(file));
            }
            return 0;
        } catch (BadInput e) {
            System.err.println("nashra: " + e.getMessage());
            return 2;
        }
    }

    private void evaluate(LabelledFile file) throws IOException, BadInput {
        Labels labels = new Labels();
        file.read(labels::add);
        PairLabels pairs =
                Files.exists(file.pairs()) ? PairLabels.read(file.pairs(), labels) : null;
        TopologyGrouping topology = new TopologyGrouping(labels);
        List<Grouping> groupings = new ArrayList<>();
        Grouping ours = run(topology, file, labels, new ArrivalOrder.OfFile());
        groupings.add(ours);
        if (groups != null) {
            writeGroups(groups, labels, topology.leads());
        }
        if (sample != null && out != null) {
            writeSample(out, labels, PairSample.draw(ours, sample, seed));
        }
        // Said at once: the peers may take many times as long.
        String answer = new Report(labels, pairs, groupings).answer();
        System.out.printf("%s: %s%n", file.path(), answer);
        if (peers) {
            groupings.addAll(new PeerGroupings(file, labels).run());
        }
        Report report = new Report(labels, pairs, groupings);
        System.out.printf("%n%s%n", report.tables());
        System.out.printf("outcomes: %s%n", topology.outcomes());
        if (!topology.refused().isEmpty()) {
            System.out.printf("refused: %s%n", topology.refused());
        }
        if (shuffle != null) {
            compare(
                    ours,
                    "shuffled with seed " + shuffle,
                    file,
                    labels,
                    new ArrivalOrder.Shuffled(shuffle));
        }
        if (jitter != null) {
            Duration most = Duration.ofMillis(Math.round(jitter * 3_600_000));
            compare(
                    ours,
                    "jittered by " + jitter + " hours with seed " + seed,
                    file,
                    labels,
                    new ArrivalOrder.Jittered(most, seed));
        }
    }

    private static void compare(
            Grouping ours, String how, LabelledFile file, Labels labels, ArrivalOrder order)
            throws IOException, BadInput {
        TopologyGrouping topology = new TopologyGrouping(labels);
        Grouping other = run(topology, file, labels, order);
        System.out.printf(
                "%s: ARI %.4f with the order of the file%n",
                how, new Agreement(ours.groups(), other.groups()).ari());
        if (labels.isLabelled()) {
            System.out.printf("  F1 %.3f%n", new Agreement(labels.truth(), other.groups()).f1());
        }
    }

    private static Grouping run(
            TopologyGrouping topology, LabelledFile file, Labels labels, ArrivalOrder order)
            throws IOException, BadInput {
        try (Progress progress = Progress.of("topology", labels.lines())) {
            return topology.run(file, order, progress);
        }
    }

    private static void writeGroups(Path to, Labels labels, String[] leads) throws IOException {
        try (Writer writer = Files.newBufferedWriter(to)) {
            for (var line : labels.pageOfLine().entrySet()) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                object.put("id", line.getKey()).put("group", leads[line.getValue()]);
                writer.write(object.toString());
                writer.write('\n');
            }
        }
    }

    private static void writeSample(Path to, Labels labels, List<PairSample.Pair> pairs)
            throws IOException {
        try (Writer writer = Files.newBufferedWriter(to)) {
            for (PairSample.Pair pair : pairs) {
                writer.write(labels.pages().get(pair.one()).line());
                writer.write('\t');
                writer.write(labels.pages().get(pair.other()).line());
                writer.write('\n');
            }
        }
    }
}
