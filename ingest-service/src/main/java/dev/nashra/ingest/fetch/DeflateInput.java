package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.receive.BodyLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Inflates {@code deflate} under a cap on what comes out and on the ratio. */
final class DeflateInput extends InflaterInputStream {
    private static final int BUFFER = 16 * 1024;
    private static final int METHOD_DEFLATE = 8;

    /** Below this nothing is said about the ratio: short texts may well repeat themselves. */
    private static final int RATIO_FREE_BYTES = 1024 * 1024;

    private final BodyLimits limits;

    private DeflateInput(InputStream in, Inflater inflater, BodyLimits limits) {
        super(in, inflater, BUFFER);
        this.limits = limits;
    }

    /** Opens a body, which need not have the frame that RFC 9110 says it has. */
    static InputStream over(InputStream arriving, BodyLimits limits) throws IOException {
        PushbackInputStream in = new PushbackInputStream(arriving, 2);
        byte[] begin = in.readNBytes(2);
        in.unread(begin);
        return new DeflateInput(in, new Inflater(!isFramed(begin)), limits);
    }

    private static boolean isFramed(byte[] begin) {
        return begin.length == 2
                && (begin[0] & 0xf) == METHOD_DEFLATE
                && ((begin[0] & 0xff) << 8 | begin[1] & 0xff) % 31 == 0;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, start, length);
        } catch (ZipException e) {
            throw new RefusedException(
                    Refusal.MALFORMED_ENCODING,
                    "The body is not deflated, as Content-Encoding says it is.");
        }
        check(inf.getBytesWritten(), inf.getBytesRead());
        return read;
    }

    private void check(long inflated, long compressed) throws RefusedException {
        if (inflated > limits.inflated()) {
            throw new RefusedException(
                    Refusal.TOO_LARGE,
                    "The body inflates to more than %d bytes.".formatted(limits.inflated()));
        }
        if (inflated > RATIO_FREE_BYTES && inflated > compressed * limits.ratio()) {
            throw new RefusedException(
                    Refusal.RATIO,
                    "The body inflates to more than %d times its length."
                            .formatted(limits.ratio()));
        }
    }

    /** Frees the inflater's memory, which is not on the heap. */
    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }
}
