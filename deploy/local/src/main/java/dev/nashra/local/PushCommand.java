package dev.nashra.local;

import dev.nashra.local.push.Inputs;
import dev.nashra.local.push.PushFailure;
import dev.nashra.local.push.PushReport;
import dev.nashra.local.push.PushTarget;
import dev.nashra.local.stack.AdminKey;
import dev.nashra.local.stack.DataDirectory;
import dev.nashra.local.stack.Member;
import dev.nashra.local.stack.RunFolder;
import dev.nashra.local.stack.StackPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files to the running ingest service. */
@Command(
        name = "push",
        description = {
            "Sends articles to the running ingest service: NDJSON, plain or gzipped, ninjs, and"
                    + " documents of one publisher: RSS, Atom, JSON Feed, NewsML-G2, NITF, web pages.",
            "",
            "Names of plain data are read as ninjs names where those are absent or null:"
                    + " id as uri, title as headline, body as body_text, author as byline, published"
                    + " as versioncreated. published may be an ISO date or time, an RFC 1123 date,"
                    + " or seconds or milliseconds since 1970; without a zone it means UTC; what"
                    + " cannot be read is left out. Fields that are null are dropped, others sent as"
                    + " they are.",
            "",
            "Ends with the count of accepted and rejected articles, by reason, and with 1 if any was"
                    + " rejected. While ingest is away it is waited for, up to five minutes."
        })
final class PushCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A file of any of these kinds, whatever its name; a folder for all files in it;"
                            + " - for standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "Who published the articles, whatever they say themselves. Without it an article's"
                            + " own source counts, written as Harbour Post > harbour-post, or else"
                            + " the host of its url. Needed where it has neither, and for documents.")
    private @Nullable String source;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "Batches under way at a time, from 1 to 8. With 1, articles arrive in the order"
                            + " of the file. Default: 3.")
    private int inFlight;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The ingest service. Default: the one that up started.")
    private @Nullable URI url;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (inFlight < 1 || inFlight > 8) {
            throw new UsageError("--in-flight must be from 1 to 8, was " + inFlight);
        }
        try (Inputs inputs = new Inputs(files, System.in)) {
            boolean terminal = System.console() != null && System.console().isTerminal();
            PushReport report = target().push(inputs.files(), source, inFlight, terminal);
            report.print(System.out);
            return report.isClean() ? 0 : 1;
        } catch (PushFailure e) {
            System.err.println("nashra: " + e.getMessage());
            return 1;
        }
    }

    private PushTarget target() {
        DataDirectory directory = data.directory();
        RunFolder run = new RunFolder(directory);
        AdminKey key =
                AdminKey.find(System.getenv(AdminKey.VARIABLE), directory.adminKey())
                        .orElseThrow(
                                () ->
                                        new UsageError(
                                                "no key: set %s, or run ./nashra up first"
                                                        .formatted(AdminKey.VARIABLE)));
        URI ingest = url;
        if (ingest == null) {
            int usual = StackPorts.of(System.getenv(StackPorts.BASE)).ingest();
            int port = run.lastPort(Member.INGEST).orElse(usual);
            ingest = URI.create("http://127.0.0.1:" + port);
        }
        return new PushTarget(ingest, key.value(), run.launcher().isPresent());
    }
}
