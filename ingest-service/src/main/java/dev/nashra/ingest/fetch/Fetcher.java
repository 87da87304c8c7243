package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Failed;
import dev.nashra.ingest.fetch.FetchOutcome.Failure;
import dev.nashra.ingest.fetch.FetchOutcome.Refused;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Fetches URLs that users and publishers gave. A host's name is resolved once for each hop; all its
 * addresses must pass the {@link AddressGuard}, and only they are connected to. No proxy, cookie,
 * credential or connection is ever shared between requests.
 */
public final class Fetcher implements AutoCloseable {
    /** Lookups that are under way at once; those of dead name servers take their time. */
    private static final int LOOKUPS = 16;

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Exchange exchange;
    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService lookups;

    /** Makes a fetcher that trusts whom the JVM trusts. */
    public Fetcher(
            FetchSettings settings, AddressGuard guard, DnsLookup lookup, InstantSource clock) {
        this(settings, guard, lookup, clock, Fetcher::systemTrust);
    }

    Fetcher(
            FetchSettings settings,
            AddressGuard guard,
            DnsLookup lookup,
            InstantSource clock,
            Supplier<SSLContext> trust) {
        this.settings = settings;
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, named("fetch-deadlines"));
        this.timer.setRemoveOnCancelPolicy(true);
        this.lookups = lookups();
        this.exchange =
                new Exchange(
                        new Resolver(lookup, guard, lookups), new DirectClient(settings, trust));
    }

    /**
     * Asks, and waits for the whole answer; to be called on a virtual thread. If that is
     * interrupted, it stays so.
     */
    public FetchOutcome fetch(FetchRequest request) {
        return switch (WebUrl.of(request.url().toString())) {
            case WebUrl.Unusable bad -> new Refused(bad.reason(), bad.detail());
            case WebUrl.Usable url -> fetch(url, request);
        };
    }

    private FetchOutcome fetch(WebUrl.Usable url, FetchRequest request) {
        Duration within = request.within();
        try (Deadline deadline =
                Deadline.in(within == null ? settings.totalTime() : within, timer)) {
            try {
                return new Journey(request, settings, exchange, clock).from(url, deadline);
            } catch (IOException e) {
                return Outcomes.of(e, deadline);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Failed(Failure.INTERRUPTED, "The service is about to stop.");
            }
        }
    }

    /** Takes no more requests; those under way still end by their deadlines. */
    @Override
    public void close() {
        timer.shutdown();
        lookups.shutdownNow();
    }

    private static ExecutorService lookups() {
        ThreadPoolExecutor lookups =
                new ThreadPoolExecutor(
                        LOOKUPS,
                        LOOKUPS,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        named("fetch-lookup"));
        lookups.allowCoreThreadTimeOut(true);
        return lookups;
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    private static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has TLS", e);
        }
    }
}
