package dev.nashra.benchmarks.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stack of the benchmark's own, started and stopped by the launcher. */
final class Stack implements AutoCloseable {
    /** Away from the ports of a stack that may be in use. */
    private static final int PORT_BASE = 46_000;

    private static final int SEARCH_PORT = PORT_BASE + 80;
    private static final int ELASTICSEARCH_PORT = PORT_BASE + 20;

    private final Path root;
    private final Path data;
    private final String key;

    private Stack(Path root, Path data, String key) {
        this.root = root;
        this.data = data;
        this.key = key;
    }

    /** Starts it on an empty data directory and waits until all is ready. */
    static Stack start(Path root, Path data, String key) throws IOException, InterruptedException {
        Stack stack = new Stack(root, data, key);
        stack.nashra("up", "--detach", "--data", data.toString());
        return stack;
    }

    /** Pushes files; returns when the last article was acknowledged. */
    void push(List<Path> files, String source) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("push"));
        files.forEach(file -> arguments.add(file.toString()));
        if (!source.isEmpty()) {
            arguments.addAll(List.of("--source", source));
        }
        arguments.addAll(List.of("--data", data.toString()));
        nashra(arguments.toArray(String[]::new));
    }

    URI search(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + SEARCH_PORT + "/api/v1" + pathAndQuery);
    }

    URI elasticsearch(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + ELASTICSEARCH_PORT + pathAndQuery);
    }

    String key() {
        return key;
    }

    private void nashra(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("nashra").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("NASHRA_PORT_BASE", Integer.toString(PORT_BASE));
        builder.environment().put("NASHRA_API_KEY", key);
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new IOException("./nashra " + arguments[0] + " ended with " + exitCode);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            nashra("down", "--data", data.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the stack", e);
        }
    }
}
