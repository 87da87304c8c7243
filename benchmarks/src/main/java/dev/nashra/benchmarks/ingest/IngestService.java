package dev.nashra.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.local.backends.JavaOptions;
import dev.nashra.local.process.HttpProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged ingest service, with the options that {@code ./nashra up} gives it. */
final class IngestService implements AutoCloseable {
    static final String KEY = "bench-key-of-this-run-only";
    private static final Duration START_BOUND = Duration.ofSeconds(60);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(2);

    private final Process process;
    private final URI url;

    private IngestService(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it and waits until it takes articles. */
    static IngestService start(Path root, String bootstrapServers, int port)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaOptions.of(64, 384));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-jar");
        command.add(root.resolve("ingest-service/target/quarkus-app/quarkus-run.jar").toString());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        builder.environment().put("NASHRA_KEYS_ADMIN_SHA256", sha256(KEY));
        IngestService service =
                new IngestService(builder.start(), URI.create("http://127.0.0.1:" + port));
        service.awaitReady();
        return service;
    }

    URI url() {
        return url;
    }

    /** Operating system threads now. */
    int threads() throws IOException {
        return Integer.parseInt(status("Threads:\\s+(\\d+)"));
    }

    /** What is alive on the heap, in bytes, counted by a collection. */
    long liveBytes() throws IOException, InterruptedException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(process.pid()),
                                "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        jcmd.waitFor();
        return Long.parseLong(first(histogram, "Total\\s+\\d+\\s+(\\d+)"));
    }

    private String status(String pattern) throws IOException {
        return first(Files.readString(Path.of("/proc/" + process.pid() + "/status")), pattern);
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_BOUND.toNanos();
        while (!HttpProbe.isOk(url.resolve("/q/health/ready"), PROBE_BOUND)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("ingest did not start");
            }
        }
    }

    private static String sha256(String key) {
        try {
            byte[] bytes = key.getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
