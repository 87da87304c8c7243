package dev.nashra.local.stack;

import dev.nashra.local.backends.KafkaTopics;
import dev.nashra.local.process.ChildProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Starts the members together, keeps them running, and stops them in order. */
public final class Supervisor {
    private static final Duration START_BOUND = Duration.ofMinutes(3);
    private static final Duration STOP_BOUND = Duration.ofSeconds(25);

    private final StackPlan plan;
    private final RunFolder run;
    private final Progress progress;
    private final Map<Member, Keeper> keepers = new EnumMap<>(Member.class);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** Takes what to run, where to note it, and whom to tell. */
    public Supervisor(StackPlan plan, RunFolder run, Progress progress) {
        this.plan = plan;
        this.run = run;
        this.progress = progress;
        for (Member member : Member.values()) {
            keepers.put(member, new Keeper(member, this::launch, progress, failure));
        }
    }

    /**
     * Starts every member and waits until all are ready.
     *
     * @throws StartFailure if one ends before, or they take more than three minutes; what runs then
     *     is for {@link #stop()}
     */
    public void start() throws StartFailure {
        Instant begin = Instant.now();
        CompletableFuture<?>[] waits =
                keepers.values().stream()
                        .map(keeper -> startAndAwait(keeper, begin))
                        .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(waits), failure)
                    .get(START_BOUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new StartFailure(cause(e));
        } catch (TimeoutException e) {
            throw new StartFailure(
                    "not ready after " + START_BOUND.toMinutes() + " minutes: " + unready());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted");
        }
    }

    /** Stops what runs, each before what it depends on; one that takes too long is killed. */
    public void stop() {
        keepers.values().forEach(Keeper::retire);
        for (Member member : Member.stoppingOrder()) {
            keeper(member).stop(STOP_BOUND);
        }
    }

    private ChildProcess launch(Member member) {
        ChildProcess child = ChildProcess.start(plan.prepare(member));
        run.note(member, child.handle(), plan.ports().of(member));
        return child;
    }

    private CompletableFuture<Void> startAndAwait(Keeper keeper, Instant begin) {
        keeper.start();
        return CompletableFuture.runAsync(
                () -> {
                    keeper.awaitReady(() -> isReady(keeper.member()));
                    if (keeper.wasReady()) {
                        progress.show(
                                new Progress.Event.Ready(
                                        keeper.member(), Duration.between(begin, Instant.now())));
                    }
                },
                command -> Thread.ofVirtual().start(command));
    }

    private boolean isReady(Member member) {
        if (!Readiness.of(member, plan.ports().of(member))) {
            return false;
        }
        if (member == Member.KAFKA) {
            KafkaTopics.create(plan.bootstrapServers());
        }
        return true;
    }

    private static String cause(ExecutionException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }

    private String unready() {
        return keepers.values().stream()
                .filter(keeper -> !keeper.wasReady())
                .map(keeper -> keeper.member().label())
                .collect(Collectors.joining(", "));
    }

    private Keeper keeper(Member member) {
        return Objects.requireNonNull(keepers.get(member));
    }
}
