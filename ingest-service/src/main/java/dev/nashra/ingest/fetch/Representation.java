package dev.nashra.ingest.fetch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was sent of a resource (RFC 9110, section 3.2), without any content coding. */
public final class Representation {
    private final byte[] bytes;
    private final @Nullable String contentType;
    private final Validators validators;

    Representation(byte[] bytes, @Nullable String contentType, Validators validators) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.validators = validators;
    }

    /** All of it, inflated; for the caller to keep. */
    public byte[] bytes() {
        return bytes;
    }

    /** {@code Content-Type} as it was sent; null if it was not. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** What to ask with the next time. */
    public Validators validators() {
        return validators;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Representation that
                && Arrays.equals(bytes, that.bytes)
                && String.valueOf(contentType).equals(String.valueOf(that.contentType))
                && validators.equals(that.validators);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%d bytes of %s".formatted(bytes.length, contentType);
    }
}
