package dev.nashra.search.rules;

import java.util.List;

/**
 * What came of reading a body.
 *
 * @param <T> what it is to be
 */
public sealed interface ReadBody<T> {
    /**
     * It is what it should be.
     *
     * @param value as read
     * @param <T> what it is
     */
    record Accepted<T>(T value) implements ReadBody<T> {}

    /**
     * It is not.
     *
     * @param faults all of them, at least one
     * @param <T> what it should have been
     */
    record Refused<T>(List<BadField> faults) implements ReadBody<T> {
        /** Makes the list unmodifiable. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
