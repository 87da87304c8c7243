package dev.nashra.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Members that outlived their launcher, because that was killed. */
public final class Leftovers {
    private static final Duration BOUND = Duration.ofSeconds(25);

    private Leftovers() {}

    /** Stops what runs, each before what it depends on; one that takes too long is killed. */
    public static void stop(RunFolder run, Progress progress) {
        for (Member member : Member.stoppingOrder()) {
            run.member(member)
                    .flatMap(noted -> noted.process())
                    .ifPresent(
                            process -> {
                                Instant begin = Instant.now();
                                progress.show(new Progress.Event.Stopping(member));
                                end(process, BOUND);
                                progress.show(
                                        new Progress.Event.Stopped(
                                                member, Duration.between(begin, Instant.now())));
                            });
        }
    }

    /** Ends a process that need not be our child; kills it if it takes longer than the bound. */
    public static void end(ProcessHandle process, Duration bound) {
        process.destroy();
        if (!endsWithin(process, bound)) {
            process.destroyForcibly();
            endsWithin(process, bound);
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration bound) {
        try {
            process.onExit().get(bound.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
