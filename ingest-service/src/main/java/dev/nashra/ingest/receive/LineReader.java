package dev.nashra.ingest.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an NDJSON body into lines as it arrives. Lines end with LF or CRLF, the last one also with
 * the body; a UTF-8 byte order mark before the first is dropped. Holds one line at most.
 */
public final class LineReader {
    private static final int CHUNK = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** What may stand around a line without being part of it: the mark and a carriage return. */
    private static final int LONGEST_FRAME = BYTE_ORDER_MARK.length + 1;

    private final InputStream in;
    private final int maxLineBytes;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private boolean bodyEnded;
    private int number;

    /**
     * Makes a reader.
     *
     * @param maxLineBytes longest line that is given whole
     */
    public LineReader(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
    }

    /**
     * Reads to the next line that is not blank.
     *
     * @return null at the end of the body
     * @throws BodyRefused if the body as a whole is refused there
     */
    public @Nullable Line next() throws IOException {
        while (true) {
            Line line = nextLine();
            if (!(line instanceof Line.Text text) || !isBlank(text)) {
                return line;
            }
        }
    }

    private @Nullable Line nextLine() throws IOException {
        int scanned = start;
        while (true) {
            int feed = indexOfLineFeed(scanned);
            if (feed >= 0) {
                return cut(feed, feed + 1);
            }
            scanned = end;
            if (end - start > maxLineBytes + LONGEST_FRAME) {
                return skipLine();
            }
            int consumed = start;
            if (!fill()) {
                return start == end ? null : cut(end, end);
            }
            scanned -= consumed - start;
        }
    }

    private Line cut(int lineEnd, int nextStart) {
        number++;
        int from = start + (number == 1 && startsWithMark(lineEnd) ? BYTE_ORDER_MARK.length : 0);
        boolean carriage = lineEnd > from && buffer[lineEnd - 1] == '\r';
        int length = lineEnd - from - (carriage ? 1 : 0);
        start = nextStart;
        return length > maxLineBytes
                ? new Line.TooLong(number)
                : new Line.Text(number, buffer, from, length);
    }

    private Line skipLine() throws IOException {
        number++;
        int feed = -1;
        while (feed < 0) {
            start = end;
            if (!fill()) {
                return new Line.TooLong(number);
            }
            feed = indexOfLineFeed(start);
        }
        start = feed + 1;
        return new Line.TooLong(number);
    }

    private int indexOfLineFeed(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean startsWithMark(int lineEnd) {
        int markEnd = start + BYTE_ORDER_MARK.length;
        return markEnd <= lineEnd
                && Arrays.equals(
                        buffer, start, markEnd, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Reads more, moving what is unread to the front; false at the end of the body. */
    private boolean fill() throws IOException {
        if (bodyEnded) {
            return false;
        }
        int unread = end - start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, unread);
            start = 0;
            end = unread;
        }
        if (buffer.length - end < CHUNK / 2) {
            buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, maxLineBytes + 2 * CHUNK));
        }
        int read = in.read(buffer, end, buffer.length - end);
        bodyEnded = read < 0;
        end += Math.max(0, read);
        return !bodyEnded;
    }

    private static boolean isBlank(Line.Text line) {
        for (int i = line.start(); i < line.start() + line.length(); i++) {
            byte b = line.bytes()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
