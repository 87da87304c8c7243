package dev.nashra.copies.fingerprint;

import java.nio.ByteBuffer;

/**
 * What is kept of a text to recognise its copies: the codes of its first {@value #MAX_WORDS} words,
 * and the keys it is filed under, which follow from them.
 *
 * <p>Bytes: one for the {@link #VERSION}, two unsigned for the number of words, then four for each
 * {@link WordCode}, all big-endian.
 */
public final class Fingerprint {
    /** Version of layout, hashes, weights and choice of keys; differing versions never match. */
    public static final byte VERSION = 1;

    /** Words kept of a text. */
    static final int MAX_WORDS = 2_000;

    /** Words that count as the head of a text: what excerpts keep. */
    static final int HEAD_WORDS = 60;

    private static final int HEADER_BYTES = 3;

    private final int[] words;

    Fingerprint(int[] words) {
        this.words = words;
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are of another version or cut off
     */
    public static Fingerprint of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_BYTES || in.get() != VERSION) {
            throw new IllegalArgumentException("not a fingerprint of version " + VERSION);
        }
        int[] words = new int[Short.toUnsignedInt(in.getShort())];
        if (in.remaining() != words.length * Integer.BYTES) {
            throw new IllegalArgumentException(
                    "fingerprint of " + words.length + " words is cut off");
        }
        in.asIntBuffer().get(words);
        return new Fingerprint(words);
    }

    /** Gives the serialised form. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + words.length * Integer.BYTES);
        out.put(VERSION).putShort((short) words.length);
        out.asIntBuffer().put(words);
        return out.array();
    }

    /** Gives the number of words kept. */
    public int length() {
        return words.length;
    }

    /** Gives the keys to be filed under, ascending and distinct; 12 to 40 for an article. */
    public long[] keys() {
        return RareKeys.of(words);
    }

    /** Gives the shingles of the whole text. */
    public Shingles whole() {
        return Shingles.of(words, words.length);
    }

    /** Gives the shingles of the head. */
    public Shingles head() {
        return Shingles.of(words, HEAD_WORDS);
    }
}
