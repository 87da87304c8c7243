package dev.nashra.ingest.receive;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature that came with a body: {@code METHOD=HEX}, an HMAC under a secret that both sides
 * know.
 */
public final class Signature {
    private static final Pattern SHAPE =
            Pattern.compile("(sha1|sha256|sha384|sha512)=((?:[0-9a-fA-F]{2}){20,64})");

    private final String algorithm;
    private final byte[] hmac;

    private Signature(String algorithm, byte[] hmac) {
        this.algorithm = algorithm;
        this.hmac = hmac;
    }

    /**
     * Reads a header.
     *
     * @param header method {@code sha1}, {@code sha256}, {@code sha384} or {@code sha512}, an
     *     equals sign, hex digits of either case
     * @return empty if it is anything else
     */
    public static Optional<Signature> parse(String header) {
        Matcher signature = SHAPE.matcher(header.strip());
        if (!signature.matches()) {
            return Optional.empty();
        }
        String algorithm = "HmacSHA" + signature.group(1).substring("sha".length());
        return Optional.of(new Signature(algorithm, HexFormat.of().parseHex(signature.group(2))));
    }

    /**
     * Tells whether it is that of a body; in a time that does not tell where it differs.
     *
     * @param secret at least one byte
     */
    public boolean isOf(byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return MessageDigest.isEqual(mac.doFinal(body), hmac);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
