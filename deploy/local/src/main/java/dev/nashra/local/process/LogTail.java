package dev.nashra.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, which is where a child says why it died. */
public final class LogTail {
    private static final int LOOK_BACK_BYTES = 64 * 1024;

    private LogTail() {}

    /**
     * Reads the last lines.
     *
     * @param log may be missing, which reads as empty
     * @param lines at most so many, from the last 64 KiB
     */
    public static List<String> of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - LOOK_BACK_BYTES);
            byte[] end = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
