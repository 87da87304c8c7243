package dev.nashra.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads of another process, as Linux shows them in /proc; elsewhere there seem to be none.
 */
final class Threads {
    private static final long POLL_NANOS = 1_000_000;

    private Threads() {}

    /** Waits until each thread of a process that was sent SIGSTOP has stopped. */
    static void awaitStopped(long pid) {
        while (anyRuns(Path.of("/proc", Long.toString(pid), "task"))) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean anyRuns(Path threads) {
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                String stat = Files.readString(thread.resolve("stat"));
                if (!stat.substring(stat.lastIndexOf(')')).startsWith(") T")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // It ended, or there is no /proc.
            return false;
        }
    }
}
