package dev.nashra.enrich.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The name of an instance in the consumer group, kept beside its state: whoever comes back with the
 * state takes the dead one's place at once (static membership, KIP-345) instead of waiting for its
 * session to run out.
 */
final class InstanceId {
    private static final String FILE = "instance-id";

    private InstanceId() {}

    /** Gives the name that belongs to a state directory, making both if need be. */
    static String of(Path stateDir) {
        try {
            Path file = Files.createDirectories(stateDir).resolve(FILE);
            if (Files.notExists(file)) {
                Path fresh =
                        Files.writeString(
                                stateDir.resolve(FILE + ".new"), UUID.randomUUID().toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use nashra.enrich.state-dir " + stateDir, e);
        }
    }
}
