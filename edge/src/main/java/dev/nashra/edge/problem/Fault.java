package dev.nashra.edge.problem;

import org.jspecify.annotations.Nullable;

/**
 * One part of a call that is at fault. Exactly one of the first four says which.
 *
 * @param pointer JSON pointer (RFC 6901) into the body
 * @param parameter name of a query or path parameter
 * @param header name of a header
 * @param line line of an NDJSON body, from 1
 * @param detail what is wrong with it, naming it again
 */
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        @Nullable Integer line,
        String detail) {
    /** Blames a part of a JSON body. */
    public static Fault pointer(String pointer, String detail) {
        return new Fault(pointer, null, null, null, detail);
    }

    /** Blames a query or path parameter. */
    public static Fault parameter(String name, String detail) {
        return new Fault(null, name, null, null, detail);
    }

    /** Blames a header. */
    public static Fault header(String name, String detail) {
        return new Fault(null, null, name, null, detail);
    }

    /** Blames a line, counted from 1. */
    public static Fault line(int line, String detail) {
        return new Fault(null, null, null, line, detail);
    }
}
