package dev.nashra.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Everything a stack keeps on disk; nothing is kept elsewhere.
 *
 * @param path absolute; may not exist yet
 */
public record DataDirectory(Path path) {
    /** Makes the path absolute. */
    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Gives the file that holds the admin key. */
    public Path adminKey() {
        return path.resolve("admin.key");
    }

    /** Gives a member's own folder. */
    public Path of(Member member) {
        return path.resolve(member.label());
    }

    /** Gives the file that takes a member's output. */
    public Path log(Member member) {
        return logs().resolve(member.label() + ".log");
    }

    /** Gives the file that takes a detached launcher's output. */
    public Path launcherLog() {
        return logs().resolve("launcher.log");
    }

    /** Gives the folder of what is true only while the stack runs: pid files and the lock. */
    public Path run() {
        return path.resolve("run");
    }

    /** Sets the logs of the last run aside, so that a log speaks of one run only. */
    public void renewLogs() {
        try {
            Files.createDirectories(logs());
            for (Member member : Member.values()) {
                Path log = log(member);
                if (Files.exists(log)) {
                    Path last = log.resolveSibling(log.getFileName() + ".1");
                    Files.move(log, last, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logs() {
        return path.resolve("logs");
    }
}
