package dev.nashra.ingest.repeat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What calls with a name were answered, for some time and within some memory: the oldest go first.
 * Kept by each instance for itself. That is safe: what is repeated elsewhere, or after its answer
 * was forgotten, is done again, and an article that comes twice is the same article, unchanged.
 */
public final class FirstAnswers {
    private final long maxBytes;
    private final long keptNanos;
    private final LongSupplier nanoTime;

    /** In order of their answers, which is the order in which they grow old. */
    private final Map<IdempotencyKey, Kept> kept = new LinkedHashMap<>();

    /** Path by name. No more than there are calls. */
    private final Map<IdempotencyKey, String> underway = new HashMap<>();

    private long bytes;

    private record Kept(String path, FirstAnswer answer, long since) {}

    /**
     * Makes an empty one.
     *
     * @param maxBytes of answers that are kept
     * @param keep how long an answer is kept at most
     */
    public FirstAnswers(long maxBytes, Duration keep, LongSupplier nanoTime) {
        this.maxBytes = maxBytes;
        this.keptNanos = keep.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Tells how a call stands; if it is the first of its name, then until that is closed. */
    public synchronized Standing begin(IdempotencyKey key, String path) {
        forgetOld();
        String other = underway.get(key);
        Kept before = kept.get(key);
        if (other != null) {
            return other.equals(path) ? new Standing.Underway() : new Standing.Elsewhere();
        }
        if (before != null) {
            return before.path().equals(path)
                    ? new Standing.Answered(before.answer())
                    : new Standing.Elsewhere();
        }
        underway.put(key, path);
        return new Turn(key, path);
    }

    /** Bytes that the kept answers take. */
    public synchronized long bytes() {
        return bytes;
    }

    private synchronized void keep(IdempotencyKey key, String path, FirstAnswer answer) {
        underway.remove(key);
        kept.put(key, new Kept(path, answer, nanoTime.getAsLong()));
        bytes += answer.weight();
        forgetOld();
    }

    private synchronized void free(IdempotencyKey key) {
        underway.remove(key);
    }

    private void forgetOld() {
        long now = nanoTime.getAsLong();
        Iterator<Kept> oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            Kept next = oldest.next();
            if (bytes <= maxBytes && now - next.since() < keptNanos) {
                return;
            }
            bytes -= next.answer().weight();
            oldest.remove();
        }
    }

    private final class Turn implements Standing.First {
        private final IdempotencyKey key;
        private final String path;
        private boolean open = true;

        Turn(IdempotencyKey key, String path) {
            this.key = key;
            this.path = path;
        }

        @Override
        public void answered(FirstAnswer answer) {
            if (open) {
                open = false;
                keep(key, path, answer);
            }
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                free(key);
            }
        }
    }
}
