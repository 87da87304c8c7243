package dev.nashra.edge.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * SHA-256 of an API key, all that is kept of it. Keys are random and 256 bits long, so nothing
 * slower or salted is needed. Compared in constant time.
 */
public final class KeyHash {
    private static final int BYTES = 32;
    private final byte[] digest;

    private KeyHash(byte[] digest) {
        this.digest = digest;
    }

    /** Hashes a key as a caller presents it. */
    public static KeyHash of(String key) {
        try {
            return new KeyHash(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads a hash as settings and key files write it.
     *
     * @param hex 64 hex digits, of either case
     * @throws IllegalArgumentException if it is anything else; the message does not repeat it
     */
    public static KeyHash ofHex(String hex) {
        String digits = hex.strip().toLowerCase(Locale.ROOT);
        if (digits.length() != 2 * BYTES || !digits.chars().allMatch(KeyHash::isHexDigit)) {
            throw new IllegalArgumentException("a key's sha256 must be 64 hex digits");
        }
        return new KeyHash(HexFormat.of().parseHex(digits));
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
