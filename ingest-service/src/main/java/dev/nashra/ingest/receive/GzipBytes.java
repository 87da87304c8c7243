package dev.nashra.ingest.receive;

import dev.nashra.ingest.receive.BodyRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The bytes of a gzip body and what they frame: member headers and trailers (RFC 1952). */
final class GzipBytes {
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;

    GzipBytes(InputStream in) {
        this.in = in;
    }

    /**
     * Reads a member's header.
     *
     * @param mayEnd whether the body may end here instead
     * @return false if it does
     */
    boolean readHeader(boolean mayEnd) throws IOException {
        if (next == end && !fill()) {
            if (mayEnd) {
                return false;
            }
            throw truncated();
        }
        if (readByte() != MAGIC_1 || readByte() != MAGIC_2 || readByte() != DEFLATE) {
            throw malformed();
        }
        int flags = readByte();
        if ((flags & RESERVED) != 0) {
            throw malformed();
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(readByte() | readByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        return true;
    }

    /** Gives the inflater all that is at hand, or waits for more. */
    void feed(Inflater inflater) throws IOException {
        if (next == end && !fill()) {
            throw truncated();
        }
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    /** Takes back what the inflater was given and did not need: the last bytes of the buffer. */
    void giveBack(int unread) {
        next = end - unread;
    }

    /** Reads four bytes, least first, as an unsigned number. */
    long readInt() throws IOException {
        return readByte()
                | (long) readByte() << 8
                | (long) readByte() << 16
                | (long) readByte() << 24;
    }

    private int readByte() throws IOException {
        if (next == end && !fill()) {
            throw truncated();
        }
        return buffer[next++] & 0xff;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            readByte();
        }
    }

    private void skipText() throws IOException {
        while (readByte() != 0) {
            // until its terminator
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(0, read);
        return read > 0;
    }

    static BodyRefused malformed() {
        return new BodyRefused(
                Reason.MALFORMED_GZIP, "The body is not gzip, as Content-Encoding says it is.");
    }

    private static BodyRefused truncated() {
        return new BodyRefused(Reason.TRUNCATED_GZIP, "The gzip body ends early.");
    }
}
