package dev.nashra.local;

import dev.nashra.local.backends.Installation;
import dev.nashra.local.stack.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data directory a command is about. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the stack keeps its data. Default: .nashra in the checkout.")
    private @Nullable Path directory;

    DataDirectory directory() {
        return new DataDirectory(
                directory != null ? directory : Installation.find().root().resolve(".nashra"));
    }
}
