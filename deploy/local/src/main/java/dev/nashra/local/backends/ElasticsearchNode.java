package dev.nashra.local.backends;

import dev.nashra.local.process.ChildProcess;
import dev.nashra.local.process.HttpProbe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An Elasticsearch node of one's own, for a test: a process that can be killed, paused and started
 * again. It has the language analyzers of the full distribution and no security.
 */
public final class ElasticsearchNode implements AutoCloseable {
    private static final Duration START_BOUND = Duration.ofSeconds(90);
    private static final Duration STOP_BOUND = Duration.ofSeconds(20);
    private static final int HEAP_MEGABYTES = 384;

    private final TemporaryFolder folder;
    private final ElasticsearchSetup setup;
    private ChildProcess process;

    private ElasticsearchNode(TemporaryFolder folder, ElasticsearchSetup setup) {
        this.folder = folder;
        this.setup = setup;
        this.process = launch();
    }

    /**
     * Starts a node on free ports with its data in a temporary folder, and waits until its cluster
     * answers.
     *
     * @throws IllegalStateException with the log's last lines if it does not come up in 90 s
     */
    public static ElasticsearchNode start() {
        TemporaryFolder folder = TemporaryFolder.create("nashra-elasticsearch");
        int[] ports = FreePorts.take(2);
        Path log = folder.path().resolve("elasticsearch.log");
        return new ElasticsearchNode(
                folder,
                new ElasticsearchSetup(
                        Installation.find(),
                        folder.path(),
                        ports[0],
                        ports[1],
                        HEAP_MEGABYTES,
                        log));
    }

    /** Gives where it answers; the same for as long as this node lives. */
    public URI url() {
        return setup.url();
    }

    /** Gives the node's current process id. */
    public long pid() {
        return process.handle().pid();
    }

    /** Ends the node as a power cut would (SIGKILL); its data stay. */
    public void kill() {
        process.kill();
    }

    /** Starts the node again, after {@link #kill()}, on the same data and port; waits for it. */
    public void restart() {
        process.kill();
        process = launch();
    }

    /** Freezes the node (SIGSTOP): connections stay open, nothing is answered. */
    public void pause() {
        process.pause();
    }

    /** Ends {@link #pause()} (SIGCONT). */
    public void resume() {
        process.resume();
    }

    /** Stops the node and removes its data. */
    @Override
    public void close() {
        process.resume();
        process.stop(STOP_BOUND);
        folder.close();
    }

    /** Tells whether the cluster there answers, with every primary shard at its place. */
    public static boolean answers(URI url, Duration bound) {
        return HttpProbe.isOk(
                url.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"), bound);
    }

    private ChildProcess launch() {
        ChildProcess started = ChildProcess.start(setup.prepare());
        Await.ready(started, START_BOUND, () -> answers(url(), Duration.ofSeconds(3)));
        return started;
    }
}
