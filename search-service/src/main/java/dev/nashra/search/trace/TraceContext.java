package dev.nashra.search.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a push belongs to (W3C Trace Context).
 *
 * @param traceId 32 hex digits
 * @param parent 16 hex digits: the span of who pushed
 * @param sampled whether who pushed wants it collected
 */
public record TraceContext(String traceId, String parent, boolean sampled) {
    /** Header of records, as of calls. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    /** Reads a header; empty if it is none. */
    public static Optional<TraceContext> read(@Nullable String header) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        return form.matches()
                ? Optional.of(
                        new TraceContext(
                                form.group(1),
                                form.group(2),
                                (Integer.parseInt(form.group(3), 16) & 1) == 1))
                : Optional.empty();
    }

    /**
     * Tells whether it is one of those to collect: the caller wants it, or it falls into a share of
     * all, which follows from its id, so that whoever else decides by the id decides alike.
     *
     * @param share 0 to 1
     */
    boolean isChosen(double share) {
        long low = Long.parseUnsignedLong(traceId.substring(16), 16) >>> 1;
        return sampled || low < share * Long.MAX_VALUE;
    }
}
