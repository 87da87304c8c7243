package dev.nashra.benchmarks.instance;

import dev.nashra.contract.Topics;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged service as a process that can be killed and started again on its state. */
public final class ServiceInstance implements AutoCloseable {
    /** The consumer group that enrich-service is. */
    public static final String ENRICH = "nashra-enrich";

    /** What that group reads, as records flow. */
    public static final List<String> ENRICH_TOPICS =
            List.of(
                    Topics.RAW,
                    ENRICH + "-fingerprints-repartition",
                    ENRICH + "-decisions-repartition");

    /** Where enrich-service keeps its state, in its folder. */
    public static final String STATE = "state";

    private static final Duration START_BOUND = Duration.ofMinutes(3);
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(2);

    private final ChildCommand command;
    private final URI url;
    private volatile ChildProcess process;

    private ServiceInstance(ChildCommand command, URI url) {
        this.command = command;
        this.url = url;
        this.process = ChildProcess.start(command);
        // In a session of its own, it would outlive a benchmark that is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.kill()));
    }

    /**
     * Starts enrich-service, but does not wait.
     *
     * @param root of the checkout
     * @param folder of its own, for state and log
     * @param settings environment variables beside those it needs
     */
    public static ServiceInstance enrich(
            Path root, String bootstrapServers, Path folder, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("NASHRA_ENRICH_STATE_DIR", folder.resolve(STATE).toString());
        return start(root, "enrich-service", 512, folder, environment);
    }

    /**
     * Starts search-service, but does not wait.
     *
     * @param root of the checkout
     * @param heapMegabytes at most
     * @param folder of its own, for its log
     * @param settings environment variables: where Kafka and Elasticsearch are, and a key
     */
    public static ServiceInstance search(
            Path root, int heapMegabytes, Path folder, Map<String, String> settings) {
        return start(root, "search-service", heapMegabytes, folder, new HashMap<>(settings));
    }

    private static ServiceInstance start(
            Path root,
            String module,
            int heapMegabytes,
            Path folder,
            Map<String, String> environment) {
        int port = FreePorts.take(1)[0];
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        List<String> argv = new ArrayList<>();
        argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        argv.addAll(JavaOptions.of(64, heapMegabytes));
        argv.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        argv.add("-jar");
        argv.add(root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar").toString());
        String name = String.valueOf(folder.getFileName());
        ChildCommand command =
                new ChildCommand(name, argv, environment, folder, folder.resolve(module + ".log"));
        return new ServiceInstance(command, URI.create("http://127.0.0.1:" + port));
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        Await.ready(
                process,
                START_BOUND,
                () -> HttpProbe.isOk(url.resolve("/q/health/ready"), PROBE_BOUND));
    }

    /** Ends it as a power cut would and starts it again at once, on what is left of its state. */
    public void killAndStart() {
        process.kill();
        process = ChildProcess.start(command);
    }

    /** Stops it cleanly and starts it again, on what is left of its state. */
    public void restart() {
        close();
        process = ChildProcess.start(command);
    }

    /** Gives where it answers, without a path. */
    public URI url() {
        return url;
    }

    /** Gives the process as it is now. */
    public ProcessHandle handle() {
        return process.handle();
    }

    /**
     * Makes sure that it runs.
     *
     * @throws IllegalStateException if it has ended by itself
     */
    public void check() {
        if (!process.isAlive()) {
            throw new IllegalStateException(command.name() + " has ended; see " + command.log());
        }
    }

    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }
}
