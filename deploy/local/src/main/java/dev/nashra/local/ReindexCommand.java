package dev.nashra.local;

import dev.nashra.local.reindex.Reindex;
import dev.nashra.local.stack.AdminKey;
import dev.nashra.local.stack.DataDirectory;
import dev.nashra.local.stack.Member;
import dev.nashra.local.stack.RunFolder;
import dev.nashra.local.stack.StackPorts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has the index built anew beside the one that serves. */
@Command(
        name = "reindex",
        description = {
            "Has the search service build another version of its index, with the mapping of today,"
                    + " beside the one that serves, compares the two, and lets readers change over"
                    + " in one moment. Searches and indexing go on throughout.",
            "",
            "Both versions are written until one is dropped, so that readers can be given the former"
                    + " back without loss. Ends with 1 if the two are not equal; readers keep the"
                    + " former then."
        })
final class ReindexCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Mixin private DataOption data = new DataOption();

    @ArgGroup private Choice choice = new Choice();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The search service. Default: the one that up started.")
    private @Nullable URI url;

    /** One of them at most. */
    private static final class Choice {
        @Option(names = "--no-swap", description = "Builds and compares, and leaves it at that.")
        private boolean noSwap;

        @Option(names = "--swap", description = "Gives readers the newer version.")
        private boolean swap;

        @Option(names = "--rollback", description = "Gives readers the former version back.")
        private boolean rollback;

        @Option(names = "--drop", description = "Drops what readers do not have.")
        private boolean drop;
    }

    @Override
    public Integer call() throws InterruptedException {
        Reindex reindex = reindex();
        try {
            if (choice.swap) {
                reindex.change("swap");
            } else if (choice.rollback) {
                reindex.change("rollback");
            } else if (choice.drop) {
                reindex.change("drop");
            } else {
                return reindex.build(!choice.noSwap) ? 0 : 1;
            }
            return 0;
        } catch (IOException e) {
            System.err.println("nashra: " + e.getMessage());
            return 1;
        }
    }

    private Reindex reindex() {
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
        return new Reindex(search, key.value(), System.out, BETWEEN_LOOKS);
    }
}
