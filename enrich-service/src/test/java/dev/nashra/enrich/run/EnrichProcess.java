package dev.nashra.enrich.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built service as a process of its own, to be stopped and killed. */
final class EnrichProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private EnrichProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static EnrichProcess start(String bootstrapServers, Path stateDir) {
        return start(bootstrapServers, stateDir, Map.of());
    }

    /**
     * Starts one with further settings.
     *
     * @param settings environment variables
     */
    static EnrichProcess start(
            String bootstrapServers, Path stateDir, Map<String, String> settings) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                java.toString(),
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                "target/quarkus-app/quarkus-run.jar"));
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        builder.environment().put("NASHRA_ENRICH_STATE_DIR", stateDir.toString());
        int port = freePort();
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(stateDir.resolveSibling("enrich.log").toFile()));
        try {
            return new EnrichProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an orchestrator would; gives the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("enrich did not stop within 30 s");
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself; gives the exit code. */
    int awaitEnd(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("enrich did not end within " + most);
        }
        return process.exitValue();
    }

    /** Asks for a health check; empty while it does not answer. */
    String health(String check) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/q/health/" + check);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
