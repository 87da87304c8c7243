package dev.nashra.ingest.receive;

import dev.nashra.ingest.receive.BodyRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body as it arrives, held to a number of bytes and a time. */
final class BoundedInput extends InputStream {
    private final InputStream in;
    private final long maxBytes;
    private final Duration time;
    private final LongSupplier nanoTime;
    private final long started;
    private long bytes;

    BoundedInput(InputStream in, long maxBytes, Duration time, LongSupplier nanoTime) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.time = time;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read = arrive(buffer, start, length);
        bytes += Math.max(0, read);
        if (bytes > maxBytes) {
            throw new BodyRefused(
                    Reason.BODY_TOO_LARGE, "The body is longer than %d bytes.".formatted(maxBytes));
        }
        if (nanoTime.getAsLong() - started > time.toNanos()) {
            throw new BodyRefused(
                    Reason.BODY_TOO_SLOW,
                    "The body had not arrived after %d seconds.".formatted(time.toSeconds()));
        }
        return read;
    }

    private int arrive(byte[] buffer, int start, int length) throws IOException {
        try {
            return in.read(buffer, start, length);
        } catch (IOException e) {
            throw new BodyRefused(Reason.BODY_CUT_OFF, "The connection ended before the body did.");
        }
    }
}
