package dev.nashra.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher behind the script {@code nashra}. */
@Command(
        name = "nashra",
        description = "Runs Nashra on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            PushCommand.class,
            SearchCommand.class,
            ReindexCommand.class,
            RejectedCommand.class,
            ReinjectCommand.class,
            FirstRunCommand.class
        },
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  test    Runs everything that CI checks.",
            "  bench   Runs a benchmark by name, or lists them.",
            "  evaluate copies FILE...  Scores the groups that labelled articles end in.",
            "  evaluate search          Scores searches on the project's own cases.",
            "  fit copies FILE...       Finds the weights by which copies are decided.",
            "  generate copies          Writes labelled articles, many of them copies.",
            "",
            "NASHRA_PORT_BASE=N moves the ports from 8080, 8081, 8082, 9092, 9200 to",
            "N+80, N+81, N+82, N+92, N+20. NASHRA_API_KEY sets the admin key."
        })
public final class Nashra {
    private static final int USAGE = 2;

    private Nashra() {}

    /** Exits with 0 if done, 1 if it failed, 2 if it was called wrongly. */
    public static void main(String[] arguments) {
        CommandLine line = commands();
        System.exit(arguments.length == 0 ? help(line) : line.execute(arguments));
    }

    /** Gives the commands, which tell callers what they have to put right. */
    static CommandLine commands() {
        return new CommandLine(new Nashra())
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> explain(exception, command));
    }

    private static int help(CommandLine line) {
        line.usage(System.out);
        return USAGE;
    }

    private static int explain(Exception exception, CommandLine command) throws Exception {
        if (exception instanceof UsageError) {
            command.getErr().println("nashra: " + exception.getMessage());
            return USAGE;
        }
        throw exception;
    }
}
