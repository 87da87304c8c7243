package dev.nashra.local.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file with a rejected record in each line. */
public final class RejectedFile implements AutoCloseable {
    private final BufferedWriter out;

    private RejectedFile(BufferedWriter out) {
        this.out = out;
    }

    /**
     * Makes a file.
     *
     * @throws IOException if it is there already, since it may hold repairs, or cannot be made
     */
    public static RejectedFile create(Path file) throws IOException {
        try {
            return new RejectedFile(
                    Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " is there already, and is not overwritten", e);
        }
    }

    /** Writes a record. */
    public void write(RejectedRecord record) {
        try {
            out.write(RejectedLine.of(record));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
