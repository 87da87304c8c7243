package dev.nashra.benchmarks;

import dev.nashra.benchmarks.copies.EvaluateCopies;
import dev.nashra.benchmarks.fit.FitCopies;
import dev.nashra.benchmarks.search.EvaluateSearch;
import dev.nashra.benchmarks.streams.GenerateCopies;
import dev.nashra.benchmarks.tags.EvaluateTags;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Behind {@code ./nashra bench}, {@code evaluate}, {@code fit} and {@code generate}. */
public final class Workbench {
    private static final int USAGE = 2;

    private Workbench() {}

    @Command(
            name = "evaluate",
            description = "Says how well something is done, on labelled data.",
            subcommands = {EvaluateCopies.class, EvaluateTags.class, EvaluateSearch.class},
            synopsisSubcommandLabel = "WHAT")
    private static final class Evaluate {}

    @Command(
            name = "fit",
            description = "Finds the weights by which something is decided, from labelled data.",
            subcommands = FitCopies.class,
            synopsisSubcommandLabel = "WHAT")
    private static final class Fit {}

    @Command(
            name = "generate",
            description = "Makes labelled data out of the project's own text.",
            subcommands = GenerateCopies.class,
            synopsisSubcommandLabel = "WHAT")
    private static final class Generate {}

    /**
     * Runs the command named first; exits with 0 if done, 1 if it failed, 2 if called wrongly.
     *
     * @throws Exception what a benchmark throws
     */
    public static void main(String[] arguments) throws Exception {
        // What the topology logs goes through JBoss' manager, which must be the first.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "bench" -> Bench.main(rest);
            case "evaluate" -> System.exit(execute(new Evaluate(), rest));
            case "fit" -> System.exit(execute(new Fit(), rest));
            case "generate" -> System.exit(execute(new Generate(), rest));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static int execute(Object command, String[] arguments) {
        CommandLine line = new CommandLine(command);
        if (arguments.length == 0) {
            line.usage(System.out);
            return USAGE;
        }
        return line.execute(arguments);
    }
}
