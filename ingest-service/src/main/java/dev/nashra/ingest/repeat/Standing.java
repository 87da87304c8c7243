package dev.nashra.ingest.repeat;

/** How a call with a name stands to those before it. */
public sealed interface Standing {
    /** It is the first of its name. */
    non-sealed interface First extends Standing, AutoCloseable {
        /** Keeps what it was answered, for as long and as far as answers are kept. */
        void answered(FirstAnswer answer);

        /** Frees the name unless the call was {@link #answered}. */
        @Override
        void close();
    }

    /** The first is still being worked on. */
    record Underway() implements Standing {}

    /** The first was answered. */
    record Answered(FirstAnswer answer) implements Standing {}

    /** The first was made on another path. */
    record Elsewhere() implements Standing {}
}
