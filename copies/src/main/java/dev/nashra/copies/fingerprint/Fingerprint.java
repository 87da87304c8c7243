package dev.nashra.copies.fingerprint;

import java.nio.ByteBuffer;

/**
 * What is kept of a text to recognise its copies: codes of the headline's first {@value
 * #MAX_TITLE_WORDS} words and of the report's first {@value #MAX_WORDS}, and the keys that the
 * report is filed under, and where and when it says it was published.
 *
 * <p>Layout, integers big-endian and counts unsigned:
 *
 * <table>
 *   <caption>Bytes of a fingerprint of t headline words, w report words and k keys</caption>
 *   <tr><td>0</td><td>{@link #VERSION}</td></tr>
 *   <tr><td>1</td><td>t</td></tr>
 *   <tr><td>2</td><td>k</td></tr>
 *   <tr><td>3, 4</td><td>w</td></tr>
 *   <tr><td>3 t from 5</td><td>{@link WordCode} of each headline word, in order</td></tr>
 *   <tr><td>3 w after</td><td>{@link WordCode} of each report word, in order</td></tr>
 *   <tr><td>4 k after</td><td>keys as {@link RareKeys} chooses them, ascending as signed integers</td></tr>
 *   <tr><td>8 after</td><td>{@link Origin}: source, then minutes, four bytes each</td></tr>
 * </table>
 *
 * <p>A report of 470 words takes some 1.6 KB. Shingles are not kept: they follow from the words.
 */
public final class Fingerprint {
    /**
     * Version of folding, layout, hashes, word weights and choice of keys: any change of one makes
     * a new version. A fingerprint of another is refused, never compared. Weights of the decision
     * are not part of it. 1 had no headline, and four bytes a word; 2 had no origin.
     */
    public static final byte VERSION = 3;

    /** Words kept of a headline. */
    static final int MAX_TITLE_WORDS = 40;

    /** Words kept of a report. */
    static final int MAX_WORDS = 2_000;

    private static final int FIXED_BYTES = 5 + Origin.BYTES;

    private final int[] title;
    private final int[] words;
    private final int[] keys;
    private final Origin origin;

    Fingerprint(int[] title, int[] words, int[] keys, Origin origin) {
        this.title = title;
        this.words = words;
        this.keys = keys;
        this.origin = origin;
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are of another version or cut off
     */
    public static Fingerprint of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < FIXED_BYTES || in.get() != VERSION) {
            throw new IllegalArgumentException("not a fingerprint of version " + VERSION);
        }
        int[] title = new int[Byte.toUnsignedInt(in.get())];
        int[] keys = new int[Byte.toUnsignedInt(in.get())];
        int[] words = new int[Short.toUnsignedInt(in.getShort())];
        int expected =
                (title.length + words.length) * WordCode.BYTES
                        + keys.length * Integer.BYTES
                        + Origin.BYTES;
        if (in.remaining() != expected) {
            throw new IllegalArgumentException(
                    "fingerprint of " + words.length + " words is cut off");
        }
        readCodes(in, title);
        readCodes(in, words);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.getInt();
        }
        return new Fingerprint(title, words, keys, new Origin(in.getInt(), in.getInt()));
    }

    private static void readCodes(ByteBuffer in, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Byte.toUnsignedInt(in.get()) << 16 | Short.toUnsignedInt(in.getShort());
        }
    }

    /** Gives the serialised form. */
    public byte[] bytes() {
        ByteBuffer out =
                ByteBuffer.allocate(
                        FIXED_BYTES
                                + (title.length + words.length) * WordCode.BYTES
                                + keys.length * Integer.BYTES);
        out.put(VERSION).put((byte) title.length).put((byte) keys.length);
        out.putShort((short) words.length);
        writeCodes(title, out);
        writeCodes(words, out);
        for (int key : keys) {
            out.putInt(key);
        }
        return out.putInt(origin.source()).putInt(origin.minutes()).array();
    }

    private static void writeCodes(int[] codes, ByteBuffer out) {
        for (int code : codes) {
            out.put((byte) (code >>> 16)).putShort((short) code);
        }
    }

    /** Gives the number of words kept of the report. */
    public int length() {
        return words.length;
    }

    /** Gives the keys to be filed under, ascending and distinct; 12 to 40 for an article. */
    public int[] keys() {
        return keys.clone();
    }

    /** Gives where and when it says it was published. */
    public Origin origin() {
        return origin;
    }

    /** Gives the codes of the headline, in order. */
    public int[] title() {
        return title.clone();
    }

    /** Gives the codes of the report, in order. */
    public int[] words() {
        return words.clone();
    }
}
