package dev.nashra.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a delivery (W3C WebSub, section 7.1). */
final class HubSignature {
    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "sha1", "HmacSHA1",
                    "sha256", "HmacSHA256",
                    "sha384", "HmacSHA384",
                    "sha512", "HmacSHA512");

    private HubSignature() {}

    /**
     * Tells whether a body is signed with a secret. Takes the same time for every wrong signature.
     *
     * @param header {@code method=hex}; null if it was not sent
     */
    static boolean isValid(@Nullable String header, String secret, byte[] body) {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        if (parts.length != 2) {
            return false;
        }
        String algorithm = ALGORITHMS.get(parts[0].strip().toLowerCase(Locale.ROOT));
        Optional<byte[]> claimed = bytes(parts[1].strip());
        return algorithm != null
                && claimed.isPresent()
                && MessageDigest.isEqual(claimed.get(), mac(algorithm, secret, body));
    }

    private static Optional<byte[]> bytes(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] mac(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has " + algorithm, e);
        }
    }
}
