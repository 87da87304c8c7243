package dev.nashra.local.push;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file's bytes, unpacked if they are gzip whatever the file is called, less a byte order mark.
 */
final class FileContent {
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileContent() {}

    /** Opens a file with its byte order mark, which tells a document's character set. */
    static InputStream openAsIs(Path file) throws IOException {
        return unpacked(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** Opens a file; its length read so far is told with every block. */
    static InputStream open(Path file, LongConsumer consumed) throws IOException {
        InputStream raw = new Counted(Files.newInputStream(file), consumed);
        try {
            InputStream in = unpacked(new BufferedInputStream(raw));
            if (startsWith(in, BYTE_ORDER_MARK)) {
                in.skipNBytes(BYTE_ORDER_MARK.length);
            }
            return in;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        return startsWith(in, GZIP)
                ? new BufferedInputStream(new GZIPInputStream(in, 64 * 1024))
                : in;
    }

    private static boolean startsWith(InputStream in, byte[] magic) throws IOException {
        in.mark(magic.length);
        byte[] start = in.readNBytes(magic.length);
        in.reset();
        return Arrays.equals(start, magic);
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer consumed;
        private long count;

        Counted(InputStream in, LongConsumer consumed) {
            super(in);
            this.consumed = consumed;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count += read;
                consumed.accept(count);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
