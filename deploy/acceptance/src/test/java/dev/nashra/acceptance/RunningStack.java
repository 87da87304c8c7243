package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stack as a user gets it: started by the launcher, once for all tests of the JVM, on ports and
 * data of its own; stopped with the JVM.
 */
final class RunningStack {
    static final String KEY = "nsk_acceptance_tests_only";
    static final int PORT_BASE = 45_000;
    static final Path ROOT = root();

    private static final Path DATA = start();

    private RunningStack() {}

    /** What a run of the launcher left behind. */
    record Run(int exitCode, String output) {}

    /** Gives the URL of a call to ingest. */
    static URI ingest(String path) {
        return URI.create("http://127.0.0.1:" + (PORT_BASE + 81) + path);
    }

    /** Gives the URL of a call to search. */
    static URI search(String path) {
        return URI.create("http://127.0.0.1:" + (PORT_BASE + 80) + path);
    }

    /** Runs a command of the launcher to its end. */
    static Run nashra(String... arguments) {
        return finish(launch(arguments));
    }

    /** Starts a command of the launcher. */
    static Process launch(String... arguments) {
        return run(DATA, arguments);
    }

    /** Waits for the end of a command. */
    static Run finish(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes());
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives the process ids by name, as {@code ./nashra status} prints them. */
    static Map<String, Long> pids() {
        return pids(nashra("status"));
    }

    /** Gives the process ids that a status has printed. */
    static Map<String, Long> pids(Run status) {
        Map<String, Long> pids = new TreeMap<>();
        for (String line : status.output().lines().toList()) {
            String[] columns = line.trim().split("\\s+");
            if (columns.length >= 3 && columns[2].matches("[0-9]+")) {
                pids.put(columns[0], Long.valueOf(columns[2]));
            }
        }
        return pids;
    }

    private static Path root() {
        try {
            return Checkout.find().root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path start() {
        try {
            Path data = Files.createTempDirectory("nashra-acceptance");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
            Run up = finish(run(data, "up", "--detach"));
            assertThat(up.exitCode()).as(up.output()).isZero();
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Path data) {
        finish(run(data, "down"));
        try (var paths = Files.walk(data)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(Path data, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("nashra").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().put("NASHRA_PORT_BASE", Integer.toString(PORT_BASE));
        builder.environment().put("NASHRA_API_KEY", KEY);
        builder.environment().put("NASHRA_BUILT", "yes");
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
