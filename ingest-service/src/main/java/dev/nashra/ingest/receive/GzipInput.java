package dev.nashra.ingest.receive;

import dev.nashra.ingest.receive.BodyRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates gzip (RFC 1952) under a cap on what comes out and on the ratio, both checked as it
 * comes. Members one behind the other are one body, as gzip itself has it; the JDK's own reader
 * takes the second for the end when it has not arrived yet. Bytes behind the last member are
 * refused.
 */
final class GzipInput extends InputStream {
    /** Below this nothing is said about the ratio: short texts may well repeat themselves. */
    private static final int RATIO_FREE_BYTES = 1024 * 1024;

    private final GzipBytes in;
    private final long maxInflated;
    private final int maxRatio;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean inMember;
    private boolean ended;
    private long inflated;
    private long compressed;

    GzipInput(InputStream in, long maxInflated, int maxRatio) {
        this.in = new GzipBytes(in);
        this.maxInflated = maxInflated;
        this.maxRatio = maxRatio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember) {
                beginMember();
                continue;
            }
            int read = inflate(buffer, start, length);
            if (read > 0) {
                crc.update(buffer, start, read);
                count(read);
                return read;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private void beginMember() throws IOException {
        if (!in.readHeader(inflated > 0 || compressed > 0)) {
            ended = true;
            return;
        }
        inflater.reset();
        crc.reset();
        inMember = true;
    }

    private int inflate(byte[] buffer, int start, int length) throws IOException {
        try {
            int read = inflater.inflate(buffer, start, length);
            if (read > 0 || inflater.finished()) {
                return read;
            }
            if (inflater.needsInput()) {
                in.feed(inflater);
            } else {
                throw new DataFormatException("gzip has no dictionaries");
            }
            return 0;
        } catch (DataFormatException e) {
            throw GzipBytes.malformed();
        }
    }

    private void endMember() throws IOException {
        compressed += inflater.getBytesRead();
        in.giveBack(inflater.getRemaining());
        long expectedCrc = in.readInt();
        long expectedSize = in.readInt();
        if (expectedCrc != crc.getValue()
                || expectedSize != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw GzipBytes.malformed();
        }
        inMember = false;
    }

    private void count(int read) throws BodyRefused {
        inflated += read;
        if (inflated > maxInflated) {
            throw new BodyRefused(
                    Reason.INFLATED_TOO_LARGE,
                    "The body inflates to more than %d bytes.".formatted(maxInflated));
        }
        long arrived = compressed + inflater.getBytesRead();
        if (inflated > RATIO_FREE_BYTES && inflated > arrived * maxRatio) {
            throw new BodyRefused(
                    Reason.RATIO_EXCEEDED,
                    "The body inflates to more than %d times its length.".formatted(maxRatio));
        }
    }

    /** Frees the inflater's memory, which is not on the heap. */
    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}
