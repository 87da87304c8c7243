package dev.nashra.ingest.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Opens bodies under their limits. */
public final class Body {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Body() {}

    /**
     * Opens a body.
     *
     * @param arriving as the connection gives it
     * @param gzip whether it is compressed
     * @param nanoTime clock that the body's time is measured by
     * @return the body as text; reading it throws {@link BodyRefused} at the first limit passed
     */
    public static InputStream open(
            InputStream arriving, boolean gzip, BodyLimits limits, LongSupplier nanoTime) {
        long maxBytes = gzip ? limits.compressed() : limits.plain();
        InputStream bounded = new BoundedInput(arriving, maxBytes, limits.time(), nanoTime);
        return gzip ? new GzipInput(bounded, limits.inflated(), limits.ratio()) : bounded;
    }

    /**
     * Reads a body to its end.
     *
     * @return all of it but a UTF-8 byte order mark at its start
     * @throws BodyRefused at the first limit passed
     */
    public static byte[] readWhole(InputStream body) throws IOException {
        byte[] all = body.readAllBytes();
        boolean marked =
                all.length >= BYTE_ORDER_MARK.length
                        && Arrays.equals(all, 0, 3, BYTE_ORDER_MARK, 0, 3);
        return marked ? Arrays.copyOfRange(all, BYTE_ORDER_MARK.length, all.length) : all;
    }

    /**
     * Reads and drops what is left of a refused body, so that a caller who sends it all before
     * listening still hears the answer.
     *
     * @param arriving as the connection gives it
     * @param limits how much more is read, and for how long
     * @return whether the end was reached
     */
    public static boolean drain(InputStream arriving, BodyLimits limits, LongSupplier nanoTime) {
        try (InputStream bounded =
                new BoundedInput(arriving, limits.plain(), limits.time(), nanoTime)) {
            bounded.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
