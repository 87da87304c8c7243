package dev.nashra.local.stack;

import java.time.Duration;

/** What a person sees of the members' coming and going. */
@FunctionalInterface
public interface Progress {
    /** Shows an event; may be called by several threads at once. */
    void show(Event event);

    /** Something that happened. */
    sealed interface Event {
        /** A member was started and is waited for. */
        record Starting(Member member, long pid) implements Event {}

        /** A member is ready, so long after the stack was started. */
        record Ready(Member member, Duration after) implements Event {}

        /** A member is asked to end. */
        record Stopping(Member member) implements Event {}

        /** A member has ended as asked, so long after it was. */
        record Stopped(Member member, Duration after) implements Event {}

        /** Anything else, in one line. */
        record Note(String text) implements Event {}
    }
}
