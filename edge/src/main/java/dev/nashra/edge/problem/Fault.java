package dev.nashra.edge.problem;

import org.jspecify.annotations.Nullable;

/**
 * One part of a call that is at fault. Exactly one of the first four says which.
 *
 * @param pointer JSON pointer (RFC 6901) into the body
 * @param parameter name of a query or path parameter
 * @param header name of a header
 * @param line line of an NDJSON body, from 1
 * @param column where in the text that the pointer leads to, from 1, in UTF-16 code units; null if
 *     that cannot be said
 * @param detail what is wrong with it, naming it again
 */
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        @Nullable Integer line,
        @Nullable Integer column,
        String detail) {
    /** Blames a part of a JSON body. */
    public static Fault pointer(String pointer, String detail) {
        return new Fault(pointer, null, null, null, null, detail);
    }

    /** Blames a place within a text of a JSON body; columns count from 1. */
    public static Fault pointer(String pointer, int column, String detail) {
        return new Fault(pointer, null, null, null, column, detail);
    }

    /** Blames a query or path parameter. */
    public static Fault parameter(String name, String detail) {
        return new Fault(null, name, null, null, null, detail);
    }

    /** Blames a header. */
    public static Fault header(String name, String detail) {
        return new Fault(null, null, name, null, null, detail);
    }

    /** Blames a line, counted from 1. */
    public static Fault line(int line, String detail) {
        return new Fault(null, null, null, line, null, detail);
    }
}
