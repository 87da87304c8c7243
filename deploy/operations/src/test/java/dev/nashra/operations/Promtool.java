package dev.nashra.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Prometheus' own judge of rules. Where the machine has none, Debian's package is fetched and
 * unpacked, not installed; where that cannot be, whoever asks for it is skipped.
 */
final class Promtool {
    private static final Path FETCHED = Path.of("target/promtool");
    private static final Optional<Path> FOUND = find();

    private Promtool() {}

    /** Runs it in a folder and gives what it says; empty if it is content. */
    static String complaints(Path folder, String... arguments)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                FOUND.isPresent(),
                "There is no promtool here, and apt-get could not fetch one: rules are not tried.");
        List<String> command = new ArrayList<>(List.of(FOUND.orElseThrow().toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = Files.createTempFile("promtool", ".out");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return "promtool did not end";
        }
        return process.exitValue() == 0 ? "" : Files.readString(out);
    }

    private static Optional<Path> find() {
        Optional<Path> installed =
                Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder, "promtool"))
                        .filter(Files::isExecutable)
                        .findFirst();
        return installed.or(Promtool::fetched);
    }

    private static Optional<Path> fetched() {
        Path tool = FETCHED.resolve("usr/bin/promtool").toAbsolutePath();
        if (!Files.isExecutable(tool) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run(
                    "mkdir -p "
                            + FETCHED
                            + " && cd "
                            + FETCHED
                            + " && (apt-get -qq download prometheus"
                            + " || (apt-get -qq update && apt-get -qq download prometheus))"
                            + " && dpkg -x prometheus_*.deb . && rm prometheus_*.deb");
        }
        return Files.isExecutable(tool) ? Optional.of(tool) : Optional.empty();
    }

    private static void run(String script) {
        try {
            Process process =
                    new ProcessBuilder("sh", "-c", script)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // Then there is none.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
