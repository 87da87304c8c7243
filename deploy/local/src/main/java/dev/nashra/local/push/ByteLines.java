package dev.nashra.local.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, so that one that is not UTF-8 spoils only itself, and none fills the memory. */
final class ByteLines {
    /** Longest line that is read, in bytes: well over what ingest takes. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;

    /** Reads from a stream that the caller closes. */
    ByteLines(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next line.
     *
     * @return the line without its end; null after the last; of a line longer than {@link #LONGEST}
     *     only so many bytes and one more
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean any = false;
        while (fill()) {
            any = true;
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            int room = LONGEST + 1 - line.size();
            line.write(buffer, start, Math.min(position - start, room));
            if (position < limit) {
                position++;
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return limit > 0;
    }
}
