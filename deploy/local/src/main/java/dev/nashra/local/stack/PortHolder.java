package dev.nashra.local.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who listens on a port, by what Linux tells in /proc. */
final class PortHolder {
    private static final String LISTENING = "0A";
    private static final int COMMAND_LENGTH = 100;

    private PortHolder() {}

    /** Gives "pid N (command)", or "another process" where that cannot be seen. */
    static String of(int port) {
        return socket(port)
                .flatMap(PortHolder::process)
                .map(pid -> "pid " + pid + " (" + command(pid) + ")")
                .orElse("another process");
    }

    /** Columns of /proc/net/tcp: number, local address, remote address, state, ..., inode. */
    private static Optional<String> socket(int port) {
        String end = String.format(Locale.ROOT, ":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] columns = line.strip().split("\\s+");
                    if (columns.length > 9
                            && columns[1].endsWith(end)
                            && columns[3].equals(LISTENING)) {
                        return Optional.of("socket:[" + columns[9] + "]");
                    }
                }
            } catch (IOException e) {
                // No such table: not Linux, or no IPv6.
            }
        }
        return Optional.empty();
    }

    private static Optional<String> process(String socket) {
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, socket)) {
                    return Optional.of(process.getFileName().toString());
                }
            }
        } catch (IOException e) {
            // Not Linux.
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
        }
        return false;
    }

    private static String command(String pid) {
        try {
            String line = Files.readString(Path.of("/proc", pid, "cmdline"));
            String command = line.replace('\0', ' ').strip();
            return command.length() <= COMMAND_LENGTH
                    ? command
                    : command.substring(0, COMMAND_LENGTH) + "…";
        } catch (IOException e) {
            return "ended since";
        }
    }
}
