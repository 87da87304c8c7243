package dev.nashra.ingest.subscribe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks each of this instance's feeds when it is due. */
public final class PollSchedule implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PollSchedule.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final Duration LAST_POLLS = Duration.ofSeconds(5);

    /**
     * Else the feeds of a host that are due all the time would keep its other feeds from their
     * turn.
     */
    private static final Comparator<Subscription> LONGEST_DUE_FIRST =
            Comparator.comparing(
                    each -> each.status().rhythm().next(),
                    Comparator.nullsFirst(Comparator.naturalOrder()));

    private final FeedRegister register;
    private final FeedWork work;
    private final HostTurns hosts;
    private final InstantSource clock;
    private final Semaphore room;

    /** Feeds being asked, and those that trouble of our own keeps from being asked until a time. */
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("feeds").factory());
    private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Takes what is to be done and how much of it at once.
     *
     * @param pause between two requests to one host
     * @param atOnce feeds that are asked at the same time
     */
    public PollSchedule(
            FeedRegister register, FeedWork work, Duration pause, int atOnce, InstantSource clock) {
        this.register = register;
        this.work = work;
        this.hosts = new HostTurns(pause, System::nanoTime);
        this.clock = clock;
        this.room = new Semaphore(atOnce);
    }

    /** Begins. */
    public void start() {
        ticks.scheduleWithFixedDelay(
                this::tickOrLog, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tickOrLog() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.error("the schedule of feeds failed and goes on", e);
        }
    }

    /** Starts whatever is due and has its turn. */
    void tick() {
        Instant now = clock.instant();
        held.values().removeIf(until -> !until.isAfter(now));
        List<Subscription> due =
                register.all().stream()
                        .filter(each -> register.isMine(each.feed().id()))
                        .filter(each -> !held.containsKey(each.feed().id()))
                        .filter(each -> work.isDue(each, now))
                        .sorted(LONGEST_DUE_FIRST)
                        .toList();
        for (Subscription subscription : due) {
            if (!hosts.take(subscription.status().place().url())) {
                continue;
            }
            if (!room.tryAcquire()) {
                hosts.leave(subscription.status().place().url());
                return;
            }
            held.put(subscription.feed().id(), Instant.MAX);
            polls.execute(() -> run(subscription));
        }
    }

    private void run(Subscription subscription) {
        String id = subscription.feed().id();
        boolean noted = false;
        try {
            noted = work.run(subscription);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "the feed %s could not be asked", subscription.feed().url());
        } finally {
            room.release();
            hosts.leave(subscription.status().place().url());
            if (noted) {
                held.remove(id);
            } else {
                held.put(id, clock.instant().plus(AFTER_TROUBLE));
            }
        }
    }

    /** Ends; lets what is being asked be noted, for a moment. */
    @Override
    public void close() {
        ticks.shutdownNow();
        polls.shutdown();
        try {
            if (!polls.awaitTermination(LAST_POLLS.toMillis(), TimeUnit.MILLISECONDS)) {
                polls.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
