package dev.nashra.benchmarks.determinism;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.LabelledArticle;
import dev.nashra.benchmarks.copies.LabelledFile;
import dev.nashra.benchmarks.copies.TopologyRun;
import dev.nashra.benchmarks.streams.CopyStream;
import dev.nashra.enrich.topology.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Groups the same articles on one thread without a broker, and then by processes of the service on
 * a broker: one and three of them, over one and six partitions, killed in mid-stream, in any order
 * of arrival. Says how far the groups agree, and exits with 1 if they are not the same.
 */
public final class DeterminismBench {
    private static final long SEED = 11;
    private static final int DEFAULT_SIZE = 20_000;
    private static final Duration JITTER = Duration.ofHours(2);
    private static final Bounds BOUNDS = new Bounds(Duration.ofHours(72), Duration.ofDays(30));

    /** Articles named of a case that failed. */
    private static final int EXAMPLES = 10;

    private final Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
    private final List<LabelledArticle> made;

    /** So long ago that the last, jitter included, is not in the future: Kafka would refuse it. */
    private final Instant first =
            Instant.now()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .minus(Arrivals.SPAN)
                    .minus(JITTER.multipliedBy(2));

    private boolean isSame = true;

    private DeterminismBench(List<LabelledArticle> made) {
        this.made = made;
    }

    /**
     * Compares.
     *
     * @param arguments a file of articles, one JSON object a line, or how many to generate; {@value
     *     #DEFAULT_SIZE} if nothing is said; then, if not all cases are wanted, parts of their
     *     names
     * @throws IOException if a part fails
     */
    public static void main(String[] arguments) throws IOException {
        String what = arguments.length == 0 ? Integer.toString(DEFAULT_SIZE) : arguments[0];
        List<LabelledArticle> made = new ArrayList<>();
        try {
            if (what.matches("[1-9][0-9]{0,6}")) {
                generate(Integer.parseInt(what), made);
            } else {
                new LabelledFile(Path.of(what)).read(made::add);
            }
        } catch (BadInput e) {
            System.err.println("nashra: " + e.getMessage());
            System.exit(2);
        }
        DeterminismBench bench = new DeterminismBench(made);
        bench.run(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        System.exit(bench.isSame ? 0 : 1);
    }

    private static void generate(int count, List<LabelledArticle> made) throws IOException {
        CopyStream stream = CopyStream.of(Path.of(System.getProperty("nashra.root", ".")), SEED);
        for (int i = 0; i < count; i++) {
            made.add(LabelledArticle.of(stream.next()));
        }
        System.out.printf(Locale.ROOT, "%,d articles generated with seed %d%n", count, SEED);
    }

    private void run(List<String> wanted) throws IOException {
        Arrivals asMade = Arrivals.asMade(made, first);
        Groups oracle = oracle(asMade);
        System.out.printf(
                Locale.ROOT,
                "on one thread: %,d articles in %,d groups; order and jitter with seed %d%n%n",
                oracle.leads().size(),
                Set.copyOf(oracle.leads().values()).size(),
                SEED);
        System.out.printf(
                "%-30s %8s %9s %9s %9s %6s %7s %8s%n",
                "", "articles", "ARI", "elsewhere", "misnamed", "lost", "double", "seconds");
        for (Case each : cases(asMade)) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(each.name()::contains)) {
                report(each, oracle, ServiceRun.of(root, each, oracle.leads().size()));
            }
        }
    }

    private List<Case> cases(Arrivals asMade) {
        Arrivals shuffled = Arrivals.shuffled(made, first, SEED);
        Arrivals jittered = Arrivals.jittered(made, first, JITTER, SEED);
        return List.of(
                new Case("1 instance, 6 partitions", 6, 1, false, asMade),
                new Case("1 instance, 1 partition", 1, 1, false, asMade),
                new Case("3 instances, 6 partitions", 6, 3, false, asMade),
                new Case("3 instances, each killed once", 6, 3, true, asMade),
                new Case("3 instances, shuffled", 6, 3, false, shuffled),
                new Case("3 instances, jitter of 2 h", 6, 3, false, jittered),
                new Case("3 instances, jitter, killed", 6, 3, true, jittered));
    }

    private static Groups oracle(Arrivals arrivals) throws IOException {
        Path folder = TopologyRun.stateFolder();
        try (TopologyRun run = new TopologyRun(BOUNDS, folder)) {
            arrivals.articles().forEach(run::push);
            return new Groups(run.groups());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private void report(Case each, Groups oracle, ServiceRun.Outcome outcome) {
        Groups groups = outcome.groups();
        Set<String> elsewhere = groups.elsewhere(oracle);
        Set<String> misnamed = groups.misnamed(each.arrivals().firstReceipts());
        Set<String> lost = groups.missing(oracle);
        System.out.printf(
                Locale.ROOT,
                "%-30s %,8d %9.6f %,9d %,9d %,6d %,7d %8.0f%n",
                each.name(),
                groups.leads().size(),
                groups.ari(oracle),
                elsewhere.size(),
                misnamed.size(),
                lost.size(),
                outcome.doubles(),
                outcome.seconds());
        isSame &= elsewhere.isEmpty() && misnamed.isEmpty() && lost.isEmpty();
        isSame &= outcome.doubles() == 0;
        if (!outcome.kills().isEmpty()) {
            System.out.printf("  kill -9 with so many articles out: %s%n", outcome.kills());
        }
        name("elsewhere", elsewhere);
        name("misnamed", misnamed);
        name("lost", lost);
    }

    private static void name(String what, Set<String> ids) {
        if (!ids.isEmpty()) {
            System.out.printf(
                    "  %s: %s%n", what, String.join(" ", ids.stream().limit(EXAMPLES).toList()));
        }
    }
}
