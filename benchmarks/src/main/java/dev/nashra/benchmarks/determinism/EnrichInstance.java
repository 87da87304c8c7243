package dev.nashra.benchmarks.determinism;

import dev.nashra.local.backends.Await;
import dev.nashra.local.backends.FreePorts;
import dev.nashra.local.backends.JavaOptions;
import dev.nashra.local.process.ChildCommand;
import dev.nashra.local.process.ChildProcess;
import dev.nashra.local.process.HttpProbe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged enrich service as a process that can be killed and started again on its state. */
final class EnrichInstance implements AutoCloseable {
    private static final Duration START_BOUND = Duration.ofMinutes(3);
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(2);

    private final ChildCommand command;
    private final URI ready;
    private volatile ChildProcess process;

    private EnrichInstance(ChildCommand command, URI ready) {
        this.command = command;
        this.ready = ready;
        this.process = ChildProcess.start(command);
        // In a session of its own, it would outlive a benchmark that is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.kill()));
    }

    /**
     * Starts it, but does not wait.
     *
     * @param root of the checkout
     * @param folder of its own, for state and log
     */
    static EnrichInstance start(Path root, String bootstrapServers, Path folder) {
        int port = FreePorts.take(1)[0];
        List<String> argv = new ArrayList<>();
        argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        argv.addAll(JavaOptions.of(64, 512));
        argv.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        argv.add("-jar");
        argv.add(root.resolve("enrich-service/target/quarkus-app/quarkus-run.jar").toString());
        ChildCommand command =
                new ChildCommand(
                        folder.getFileName().toString(),
                        argv,
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                                "NASHRA_ENRICH_STATE_DIR", folder.resolve("state").toString(),
                                "QUARKUS_HTTP_PORT", Integer.toString(port)),
                        folder,
                        folder.resolve("enrich.log"));
        return new EnrichInstance(
                command, URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
    }

    /** Waits until articles flow. */
    void awaitReady() {
        Await.ready(process, START_BOUND, () -> HttpProbe.isOk(ready, PROBE_BOUND));
    }

    /** Ends it as a power cut would and starts it again at once, on what is left of its state. */
    void killAndStart() {
        process.kill();
        process = ChildProcess.start(command);
    }

    /**
     * Makes sure that it runs.
     *
     * @throws IllegalStateException if it has ended by itself
     */
    void check() {
        if (!process.isAlive()) {
            throw new IllegalStateException(command.name() + " has ended; see " + command.log());
        }
    }

    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }
}
