package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.verify.Glimpse;
import java.nio.ByteBuffer;

/** Articles of chosen keys and no words. */
final class Keyed {
    private static final int HEADER_BYTES = 5;
    private static final int ORIGIN_BYTES = 8;

    /** Of no words: it rules nothing out. */
    static final Glimpse NO_GLIMPSE = Glimpse.of(fingerprint());

    private Keyed() {}

    static Member member(String id, long received, int... keys) {
        return new Member(id, "s", 1, received, fingerprint(keys));
    }

    private static Fingerprint fingerprint(int... keys) {
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER_BYTES + keys.length * Integer.BYTES + ORIGIN_BYTES);
        bytes.put(Fingerprint.VERSION).put((byte) 0).put((byte) keys.length).putShort((short) 0);
        bytes.asIntBuffer().put(keys);
        return Fingerprint.of(bytes.array());
    }
}
