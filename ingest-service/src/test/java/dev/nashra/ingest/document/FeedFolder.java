package dev.nashra.ingest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Test feeds of other projects, which lie beside the repository where they lie at all. */
final class FeedFolder {
    private FeedFolder() {}

    /**
     * Gives their folder: the property or variable that names it, or the place they usually have.
     */
    static Optional<Path> find() {
        return Stream.of(
                        System.getProperty("nashra.feeds"),
                        System.getenv("NASHRA_FEEDS"),
                        "../../shared/data/feeds")
                .filter(named -> named != null)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Gives the files below a folder whose names end in one of these, in order. */
    static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
