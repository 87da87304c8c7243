package dev.nashra.benchmarks.faults;

import dev.nashra.local.backends.Await;
import dev.nashra.local.backends.FreePorts;
import dev.nashra.local.backends.JavaOptions;
import dev.nashra.local.process.ChildCommand;
import dev.nashra.local.process.ChildProcess;
import dev.nashra.local.process.HttpProbe;
import dev.nashra.local.process.LogTail;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged search service as a process that can be killed and started again. */
public final class SearchProcess implements AutoCloseable {
    private static final Duration START_BOUND = Duration.ofMinutes(2);
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);
    private static final Duration PROBE_BOUND = Duration.ofSeconds(2);
    private static final int HEAP_MEGABYTES = 384;
    private static final int LOG_LINES = 30;

    private final ChildCommand command;
    private final URI ready;
    private volatile ChildProcess process;

    private SearchProcess(ChildCommand command, URI ready) {
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
     * @param folder for its log
     * @param name of the process
     * @param environment what else it is told, such as where its neighbours are
     */
    public static SearchProcess start(
            Path root, Path folder, String name, Map<String, String> environment) {
        int port = FreePorts.take(1)[0];
        List<String> argv = new ArrayList<>();
        argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        argv.addAll(JavaOptions.of(64, HEAP_MEGABYTES));
        argv.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        argv.add("-jar");
        argv.add(root.resolve("search-service/target/quarkus-app/quarkus-run.jar").toString());
        Map<String, String> all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // No key has this hash: nobody is to call it.
        all.put("NASHRA_KEYS_ADMIN_SHA256", "0".repeat(64));
        return new SearchProcess(
                new ChildCommand(name, argv, all, folder, folder.resolve(name + ".log")),
                URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
    }

    /** Waits until it answers and indexes. */
    public void awaitReady() {
        Await.ready(process, START_BOUND, () -> HttpProbe.isOk(ready, PROBE_BOUND));
    }

    /** Gives the processor time that it has taken. */
    public Duration cpu() {
        return cpu(process.handle());
    }

    /** Gives the processor time that a process has taken; none where that is not told. */
    public static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it as a power cut would (SIGKILL). */
    void kill() {
        process.kill();
    }

    /** Starts it again after {@link #kill}; does not wait. */
    void restart() {
        process = ChildProcess.start(command);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Gives the end of its log. */
    String lastWords() {
        return command.name()
                + "'s log ends with\n"
                + String.join("\n", LogTail.of(command.log(), LOG_LINES));
    }

    /**
     * Stops it (SIGTERM).
     *
     * @throws IllegalStateException if it does not end in half a minute
     */
    void stop() {
        if (!process.stop(STOP_BOUND)) {
            throw new IllegalStateException(command.name() + " had to be killed");
        }
    }

    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }
}
