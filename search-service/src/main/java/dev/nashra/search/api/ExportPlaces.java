package dev.nashra.search.api;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Places for exports: one for each key, so that no caller can take the last one from another, and
 * some more for whoever comes first. Safe for use by many threads.
 */
final class ExportPlaces {
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Semaphore shared;

    /**
     * Makes places.
     *
     * @param shared how many there are beside those of each key
     */
    ExportPlaces(int shared) {
        this.shared = new Semaphore(shared);
    }

    /** A place, until it is closed. */
    static final class Place implements AutoCloseable {
        private final Runnable release;
        private final AtomicBoolean released = new AtomicBoolean();

        private Place(Runnable release) {
            this.release = release;
        }

        /** Gives the place back; again, it does nothing. */
        @Override
        public void close() {
            if (released.compareAndSet(false, true)) {
                release.run();
            }
        }
    }

    /** Takes the place of a key, or else one of those for all; empty if there is none. */
    Optional<Place> take(String key) {
        if (taken.add(key)) {
            return Optional.of(new Place(() -> taken.remove(key)));
        }
        return shared.tryAcquire() ? Optional.of(new Place(shared::release)) : Optional.empty();
    }
}
