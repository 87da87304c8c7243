package dev.nashra.ingest.publish;

import java.util.Optional;

/**
 * Whether Kafka takes articles, as last known. A failed article closes the door at once; a probe
 * opens it, if it began after the failure: one that began before proves nothing. Two failed probes
 * in a row close it too, so that an idle service knows; one alone may be a busy machine.
 */
final class Availability {
    private static final int PROBES_TO_CLOSE = 2;

    private volatile State state = State.down("not reached yet");
    private long failedAtNanos = Long.MIN_VALUE;
    private int failedProbes;

    private record State(Optional<String> trouble) {
        static State down(String reason) {
            return new State(Optional.of(reason));
        }
    }

    /** Gives the trouble; empty while articles are taken. */
    Optional<String> trouble() {
        return state.trouble();
    }

    /**
     * Takes note that an article was not delivered.
     *
     * @return whether that is news
     */
    synchronized boolean articleFailed(String reason, long nowNanos) {
        failedAtNanos = nowNanos;
        return become(State.down(reason));
    }

    /**
     * Takes note that a probe failed.
     *
     * @return whether that is news
     */
    synchronized boolean probeFailed(String reason) {
        failedProbes++;
        return failedProbes >= PROBES_TO_CLOSE && become(State.down(reason));
    }

    /**
     * Takes note that a probe came back.
     *
     * @return whether that is news
     */
    synchronized boolean probeSucceeded(long begunNanos) {
        failedProbes = 0;
        boolean proves = failedAtNanos == Long.MIN_VALUE || begunNanos - failedAtNanos > 0;
        return proves && become(new State(Optional.empty()));
    }

    /** Only the way between up and down is news, not another reason to be down. */
    private boolean become(State next) {
        boolean news = state.trouble().isPresent() != next.trouble().isPresent();
        state = next;
        return news;
    }
}
