package dev.nashra.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Whether search-service loses, doubles or turns back anything while processes are killed and
 * frozen, indices blocked and answers broken, all by seed. Exits with 1 if it does; with {@code
 * --twins}, if a planted bug is not noticed.
 */
public final class FaultsBench {
    private static final int SEEDS = 20;
    private static final int ARTICLES = 5_000;
    private static final int TWIN_ARTICLES = 1_500;
    private static final Duration FREEZE = Duration.ofSeconds(8);
    private static final Duration LONG_FREEZE = Duration.ofMinutes(5);
    private static final String USAGE =
            "nashra: ./nashra bench faults [SEEDS] [--from SEED] [--articles N] [--long] [--twins]";

    private int seeds = SEEDS;
    private int from = 1;
    private int articles = ARTICLES;
    private Duration freeze = FREEZE;
    private boolean isOfTwins;

    private FaultsBench() {}

    /**
     * Runs some seeds, or the twins.
     *
     * @param arguments how many seeds, {@value #SEEDS} if nothing is said; {@code --from} the
     *     first; {@code --articles} of each; {@code --long} to freeze the node for five minutes;
     *     {@code --twins}
     * @throws IOException if a part fails
     * @throws ExecutionException if Kafka refuses
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments)
            throws IOException, ExecutionException, InterruptedException {
        FaultsBench bench = new FaultsBench();
        if (!bench.read(List.of(arguments))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath();
        boolean isAsPromised;
        try (Stand stand = Stand.start(root)) {
            isAsPromised = bench.isOfTwins ? bench.twins(stand) : bench.seeds(stand);
        }
        System.exit(isAsPromised ? 0 : 1);
    }

    private boolean read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean isNumbered = word.equals("--from") || word.equals("--articles");
            String value = isNumbered && ++i < arguments.size() ? arguments.get(i) : word;
            if (word.equals("--long")) {
                freeze = LONG_FREEZE;
            } else if (word.equals("--twins")) {
                isOfTwins = true;
            } else if (!value.matches("[1-9][0-9]{0,3}")) {
                return false;
            } else if (word.equals("--from")) {
                from = Integer.parseInt(value);
            } else if (word.equals("--articles")) {
                articles = Integer.parseInt(value);
            } else {
                seeds = Integer.parseInt(value);
            }
        }
        return true;
    }

    private boolean seeds(Stand stand)
            throws IOException, ExecutionException, InterruptedException {
        Map<Fault, Integer> times = new EnumMap<>(Fault.class);
        boolean isClean = true;
        head();
        for (int seed = from; seed < from + seeds; seed++) {
            Plan plan = Plan.draw(seed, articles);
            FaultRun.Outcome outcome = FaultRun.of(stand, plan, freeze);
            row("seed " + seed, plan, outcome);
            isClean &= outcome.verdict().isClean();
            outcome.struck().forEach(fault -> times.merge(fault, 1, Integer::sum));
        }
        System.out.printf(
                "%nfaults: %s%n",
                times.entrySet().stream()
                        .map(e -> e.getKey().words() + " " + e.getValue())
                        .collect(Collectors.joining(", ")));
        return isClean;
    }

    private boolean twins(Stand stand)
            throws IOException, ExecutionException, InterruptedException {
        boolean isNoticed = true;
        head();
        for (Twin twin : Twin.values()) {
            Plan plan = Plan.of(twin, from, Math.min(articles, TWIN_ARTICLES));
            FaultRun.Outcome outcome = FaultRun.of(stand, plan, freeze);
            row(twin == Twin.NONE ? "no bug" : twin.words(), plan, outcome);
            isNoticed &= outcome.verdict().isClean() == (twin == Twin.NONE);
        }
        return isNoticed;
    }

    private static void head() {
        System.out.printf(
                "%-20s %8s %9s %8s %5s %6s %6s %8s %6s %7s %9s  %s%n",
                "",
                "records",
                "processes",
                "seconds",
                "lost",
                "double",
                "stale",
                "falling",
                "early",
                "unsaid",
                "repeated",
                "faults");
    }

    private static void row(String name, Plan plan, FaultRun.Outcome outcome) {
        Verdict verdict = outcome.verdict();
        List<String> faults = new ArrayList<>();
        outcome.struck().forEach(fault -> faults.add(fault.words()));
        plan.strikes().stream()
                .map(Strike::fault)
                .filter(fault -> !outcome.struck().contains(fault))
                .forEach(fault -> faults.add("(" + fault.words() + " came too late)"));
        System.out.printf(
                Locale.ROOT,
                "%-20s %8d %9d %8.1f %5d %6d %6d %8d %6d %7d %9d  %s%n",
                name,
                outcome.records(),
                plan.processes(),
                outcome.seconds(),
                verdict.lost(),
                verdict.doubled(),
                verdict.stale(),
                verdict.falling(),
                verdict.early(),
                verdict.unsaid(),
                verdict.repeated(),
                String.join(", ", faults));
    }
}
