package dev.nashra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of ours, as it is found again by another process of ours. The operating system gives a
 * pid to somebody else once it is free, so the start time is kept beside it.
 *
 * @param pid process id
 * @param started when it was started, by the operating system's clock
 * @param port where it listens; 0 if it does not
 */
public record PidFile(long pid, Instant started, int port) {
    /** Linux counts start times in ticks since a boot time that it keeps to the second. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Describes a running process. */
    public static PidFile of(ProcessHandle process, int port) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        return new PidFile(process.pid(), started, port);
    }

    /** Reads a file; empty if there is none, or none that we wrote. */
    public static Optional<PidFile> read(Path file) {
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            return Optional.of(
                    new PidFile(
                            Long.parseLong(parts[0]),
                            Instant.parse(parts[1]),
                            Integer.parseInt(parts[2])));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Writes this to a file, at once or not at all. */
    public void write(Path file) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(unfinished, pid + " " + started + " " + port + "\n");
            Files.move(
                    unfinished,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the process if it still runs; empty if it ended or its pid is another's by now. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().startInstant().map(this::isOurs).orElse(false))
                .filter(process -> !isZombie());
    }

    private boolean isOurs(Instant actual) {
        return Duration.between(started, actual).abs().compareTo(TOLERANCE) <= 0;
    }

    /** Where nobody collects dead orphans, as in many containers, they keep their pid for good. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return false;
        }
    }
}
