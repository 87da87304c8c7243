package dev.nashra.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.local.search.HitTable;
import dev.nashra.local.search.SearchFailure;
import dev.nashra.local.search.SearchTarget;
import dev.nashra.local.search.TerminalWidth;
import dev.nashra.local.stack.AdminKey;
import dev.nashra.local.stack.DataDirectory;
import dev.nashra.local.stack.Member;
import dev.nashra.local.stack.RunFolder;
import dev.nashra.local.stack.StackPorts;
import java.io.PrintStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches in the terminal. */
@Command(
        name = "search",
        description = {
            "Searches the running stack and prints a table: when, who, language, how many others"
                    + " carry it, headline. Without a query the latest articles.",
            "",
            "In a query all words are wanted, in any of their forms; | is or, -word not, \"...\" a"
                    + " phrase, word* a beginning, word~1 a word with letters wrong. Put it in"
                    + " quotation marks, and -- before one that begins with -.",
            "",
            "Ends with 0 if the search was answered, whether anything was found or not, with 1 if"
                    + " it was not, and with 2 if something about it is wrong."
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();
    @Mixin private SearchOptions options = new SearchOptions();

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to search for.")
    private List<String> words = List.of();

    @Option(
            names = "--json",
            description = "Prints the answer as it is. The same as --format json.")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Prints the answer as json, ndjson, csv, rss, atom, jsonfeed or ninjs instead"
                            + " of a table.")
    private @Nullable String format;

    @Option(
            names = "--visual",
            description =
                    "For terminals that do not order text from right to left themselves: writes it"
                            + " in the order in which it is seen.")
    private boolean visual;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The search service. Default: the one that up started.")
    private @Nullable URI url;

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        try {
            String as = format != null ? format : json ? "json" : null;
            byte[] page = target().page(options.parameters(String.join(" ", words), as));
            if (as != null) {
                out.write(page, 0, page.length);
                out.println();
            } else {
                new HitTable(zone(), TerminalWidth.columns(), visual)
                        .print(SearchTarget.read(page), out);
            }
            out.flush();
            return 0;
        } catch (SearchFailure e) {
            System.err.println("nashra: " + e.getMessage());
            return 1;
        }
    }

    private ZoneId zone() {
        try {
            String zone = options.timezone();
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UsageError("--timezone must be an IANA name such as Asia/Riyadh");
        }
    }

    private SearchTarget target() {
        DataDirectory directory = data.directory();
        AdminKey key =
                AdminKey.find(System.getenv(AdminKey.VARIABLE), directory.adminKey())
                        .orElseThrow(
                                () ->
                                        new UsageError(
                                                "no key: set %s, or run ./nashra up first"
                                                        .formatted(AdminKey.VARIABLE)));
        URI search = url;
        if (search == null) {
            int usual = StackPorts.of(System.getenv(StackPorts.BASE)).search();
            int port = new RunFolder(directory).lastPort(Member.SEARCH).orElse(usual);
            search = URI.create("http://127.0.0.1:" + port);
        }
        return new SearchTarget(search, key.value());
    }
}
