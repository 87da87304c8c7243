package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The service as it is shipped: the packaged jar, in a process of its own, on a free port. */
public final class IngestProcess implements AutoCloseable {
    /** Has every scope and source. */
    public static final String ADMIN = "admin-key";

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Process process;
    private final URI url;

    private IngestProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the service and waits until it listens, whether or not it finds Kafka. */
    public static IngestProcess start(String bootstrapServers, Map<String, String> settings) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(
                        java.toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar");
        Path log = Path.of("target", "ingest-%d.log".formatted(STARTED.incrementAndGet()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        builder.environment().put("NASHRA_KEYS_ADMIN_SHA256", Keys.sha256(ADMIN));
        builder.environment().putAll(settings);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new IngestProcess(process, awaitListening(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI awaitListening(Process process, Path log) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .failFast("the service ended, see " + log, () -> !process.isAlive())
                .until(() -> listening(log), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<URI> listening(Path log) throws IOException {
        Matcher listening = LISTENING.matcher(Files.readString(log));
        return listening.find() ? Optional.of(URI.create(listening.group(1))) : Optional.empty();
    }

    public URI url() {
        return url;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)));
    }

    /** Posts as the admin. */
    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path, type, BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + ADMIN)
                .header("Content-Type", type)
                .POST(body);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Resident memory now, in bytes. */
    public long residentBytes() throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        Matcher rss = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
        return rss.find() ? Long.parseLong(rss.group(1)) * 1024 : -1;
    }

    /** Sends all of it before it listens. */
    public String raw(String sent) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (!answer.toString().endsWith("}")) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, ISO_8859_1));
            }
            return answer.toString();
        }
    }

    /** What is alive on the heap now, in bytes: counted by the collector, which runs for it. */
    public long liveBytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process counting =
                new ProcessBuilder(
                                jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        String histogram = new String(counting.getInputStream().readAllBytes(), UTF_8);
        counting.waitFor();
        Matcher total = Pattern.compile("Total\\s+\\d+\\s+(\\d+)").matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("jcmd says " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    /** Operating system threads now. */
    public int threads() throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        Matcher threads = Pattern.compile("Threads:\\s+(\\d+)").matcher(status);
        return threads.find() ? Integer.parseInt(threads.group(1)) : -1;
    }

    /** Ends it as an operator does; gives the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running 30 s after SIGTERM");
        }
        return process.exitValue();
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
