package dev.nashra.search.consume;

import dev.nashra.search.SearchConfig;
import dev.nashra.search.index.ArticleIndex;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Templates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts and stops the way from Kafka into the index. */
@Singleton
public final class Indexing {
    private static final Logger LOG = Logger.getLogger(Indexing.class);
    private static final Duration HALT_AFTER = Duration.ofSeconds(20);
    private static final long SECONDS_BETWEEN_LOOKS = 10;

    private final SearchConfig config;
    private final Templates templates;
    private final ExecutorService workers;
    private final IndexMeters meters;
    private final ArticleConsumer consumer;
    private final Thread thread;
    private final Watchdog watchdog;
    private final ScheduledExecutorService watcher =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("watchdog").daemon().factory());

    /** Connects the parts; nothing is read yet. */
    Indexing(
            SearchConfig config,
            Templates templates,
            ArticleIndex index,
            Retention retention,
            InstantSource clock,
            MeterRegistry registry) {
        this.config = config;
        this.templates = templates;
        workers =
                Executors.newFixedThreadPool(
                        config.index().concurrency(),
                        Thread.ofPlatform().name("bulk-", 0).daemon().factory());
        meters = new IndexMeters(registry, clock);
        BatchSettler settler = new BatchSettler(meters, index, retention, clock);
        consumer =
                new ArticleConsumer(
                        KafkaClients.consumer(config.consume()),
                        new BatchesInFlight(workers, settler, config.consume().batchesInFlight()),
                        new KafkaLedger(
                                "nashra-search-" + config.consume().instance(),
                                name -> KafkaClients.producer(config.consume(), name)),
                        config.consume().drainTimeout(),
                        Indexing::die);
        registry.gauge("nashra.search.lag", consumer, ArticleConsumer::lag);
        thread = Thread.ofPlatform().name("article-consumer").daemon().unstarted(consumer);
        watchdog =
                new Watchdog(
                        consumer::silence,
                        consumer::oldestBatch,
                        () -> meters.stall().isPresent(),
                        config.consume().stuckAfter(),
                        Indexing::die);
    }

    /** Tells whether articles are being read, whatever Kafka and Elasticsearch are doing. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Gives what Elasticsearch has not taken for the longest time; empty if it takes all. */
    public Optional<Stall> stall() {
        return meters.stall();
    }

    void start(@Observes StartupEvent started) {
        thread.start();
        var unused =
                watcher.scheduleWithFixedDelay(
                        watchdog::look,
                        SECONDS_BETWEEN_LOOKS,
                        SECONDS_BETWEEN_LOOKS,
                        TimeUnit.SECONDS);
        Thread.ofVirtual().name("index-template").start(this::install);
    }

    /** So that searches find an index, though an empty one, before the first article comes. */
    private void install() {
        while (!templates.isInstalled()) {
            try {
                templates.ensure();
            } catch (IOException e) {
                LOG.debugf(e, "the index template is not installed yet");
                if (!waited(config.index().mostDelay())) {
                    return;
                }
            }
        }
    }

    private static boolean waited(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Before the HTTP server goes, so that the last batches are settled while there is time. */
    void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        watcher.shutdownNow();
        consumer.stop();
        thread.join(config.consume().drainTimeout().plusSeconds(3));
        workers.shutdownNow();
    }

    /** A service that does not index must not look as if it did: whoever supervises restarts it. */
    private static void die(Throwable cause) {
        LOG.fatalf(cause, "Ending the process: reading from Kafka has ended, %s", cause);
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            waited(HALT_AFTER);
                            Runtime.getRuntime().halt(1);
                        });
        Quarkus.asyncExit(1);
    }
}
