package dev.nashra.ingest.publish;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a call belongs to (W3C Trace Context).
 *
 * @param header as it travels
 */
public record TraceParent(String header) {
    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Takes the caller's if it is valid, else begins a trace that is not sampled. */
    public static TraceParent of(@Nullable String header) {
        return header != null && VALID.matcher(header).matches()
                ? new TraceParent(header)
                : new TraceParent("00-" + randomHex(16) + "-" + randomHex(8) + "-00");
    }

    /** All zeros would not be valid; at 128 and 64 random bits it is not worth a check. */
    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
