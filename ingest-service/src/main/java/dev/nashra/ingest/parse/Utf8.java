package dev.nashra.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Strict UTF-8: no overlong forms, no encoded surrogates, no replacement of what is malformed. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * Finds the first byte that is not UTF-8.
     *
     * @param decoded the same bytes, decoded with replacement: if nothing was replaced there is
     *     nothing to look for, which makes this cheap
     * @return offset of the first malformed byte, or -1
     */
    static int firstMalformed(byte[] bytes, int start, int length, String decoded) {
        if (decoded.indexOf(REPLACEMENT) < 0) {
            return -1;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, start, length).slice();
        CharBuffer out = CharBuffer.allocate(length);
        boolean malformed = UTF_8.newDecoder().decode(in, out, true).isError();
        return malformed ? in.position() : -1;
    }
}
