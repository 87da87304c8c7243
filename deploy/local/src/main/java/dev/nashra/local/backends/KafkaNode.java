package dev.nashra.local.backends;

import dev.nashra.local.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A Kafka broker of one's own, for a test: a process that can be killed, paused and started again.
 */
public final class KafkaNode implements AutoCloseable {
    private static final Duration START_BOUND = Duration.ofSeconds(60);
    private static final Duration STOP_BOUND = Duration.ofSeconds(20);
    private static final int HEAP_MEGABYTES = 256;

    private final TemporaryFolder folder;
    private final KafkaSetup setup;
    private ChildProcess process;

    private KafkaNode(TemporaryFolder folder, KafkaSetup setup) {
        this.folder = folder;
        this.setup = setup;
        this.process = launch();
    }

    /**
     * Starts a broker on free ports with its data in a temporary folder, and waits until it
     * answers.
     *
     * @throws IllegalStateException with the log's last lines if it does not come up within a
     *     minute
     */
    public static KafkaNode start() {
        TemporaryFolder folder = TemporaryFolder.create("nashra-kafka");
        int[] ports = FreePorts.take(2);
        Path log = folder.path().resolve("kafka.log");
        return new KafkaNode(
                folder,
                new KafkaSetup(
                        Installation.find(),
                        folder.path(),
                        ports[0],
                        ports[1],
                        HEAP_MEGABYTES,
                        log));
    }

    /** Gives what clients connect to; the same for as long as this node lives. */
    public String bootstrapServers() {
        return setup.bootstrapServers();
    }

    /** Gives the broker's current process id. */
    public long pid() {
        return process.handle().pid();
    }

    /** Ends the broker as a power cut would (SIGKILL); its data stay. */
    public void kill() {
        process.kill();
    }

    /** Starts the broker again, after {@link #kill()}, on the same data and port; waits for it. */
    public void restart() {
        process.kill();
        process = launch();
    }

    /** Freezes the broker (SIGSTOP): connections stay open, nothing is answered. */
    public void pause() {
        process.pause();
    }

    /** Ends {@link #pause()} (SIGCONT). */
    public void resume() {
        process.resume();
    }

    /** Stops the broker and removes its data. */
    @Override
    public void close() {
        process.resume();
        process.stop(STOP_BOUND);
        folder.close();
    }

    private ChildProcess launch() {
        ChildProcess started = ChildProcess.start(setup.prepare());
        Await.ready(
                started,
                START_BOUND,
                () -> KafkaTopics.answers(bootstrapServers(), Duration.ofMillis(500)));
        return started;
    }
}
