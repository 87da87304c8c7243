package dev.nashra.ingest.superdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.ingest.parse.SourceName;
import dev.nashra.ingest.receive.Signature;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A Superdesk that pushes here. Never says its secret. */
public final class Desk {
    private static final Pattern SOURCE = SourceName.SHAPE;

    private final String name;
    private final String source;
    private final byte[] secret;

    /**
     * Makes one.
     *
     * @param name for logs
     * @param source publisher that its articles are filed under
     * @param secret that it signs with, as text in UTF-8
     * @throws IllegalArgumentException if the secret is blank or the source is none
     */
    public Desk(String name, String source, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("the secret of the desk " + name + " is blank");
        }
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException(
                    "the source of the desk %s must match %s".formatted(name, SOURCE));
        }
        this.name = name;
        this.source = source;
        this.secret = secret.getBytes(UTF_8);
    }

    /** The publisher that its articles are filed under. */
    public String source() {
        return source;
    }

    boolean signed(Signature signature, byte[] body) {
        return signature.isOf(body, secret);
    }

    boolean sharesSecret(Desk other) {
        return Arrays.equals(secret, other.secret);
    }

    @Override
    public String toString() {
        return "desk " + name;
    }
}
