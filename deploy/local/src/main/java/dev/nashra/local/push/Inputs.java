package dev.nashra.local.push;

import dev.nashra.local.UsageError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a command line means: files, all of a folder's, and {@code -} for what is piped
 * in.
 */
public final class Inputs implements AutoCloseable {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final List<Path> files = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();

    /**
     * Finds them. What is piped in is kept in a file until this is closed, because it may be of a
     * kind that is not sent line by line.
     *
     * @param named as on the command line; the files of a folder follow by name, hidden ones left
     *     out
     * @throws UsageError if one cannot be read
     */
    public Inputs(List<Path> named, InputStream standardInput) throws IOException {
        for (Path path : named) {
            if (path.equals(STANDARD_INPUT)) {
                files.add(kept(standardInput));
            } else if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw new UsageError("cannot read " + path);
            }
        }
    }

    /** Gives them, in order. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** Removes what was piped in. */
    @Override
    public void close() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
    }

    private Path kept(InputStream in) throws IOException {
        Path file = Files.createTempFile("standard-input-", "");
        made.add(file);
        try (var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return file;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(file -> Files.isRegularFile(file) && !isHidden(folder, file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        for (Path name : folder.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
