package dev.nashra.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a resource from the next (RFC 9110, section 8.8), kept as it was sent.
 *
 * @param etag with its quotes; null if there is none
 * @param lastModified an HTTP date; null if there is none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing to compare with. */
    public static final Validators NONE = new Validators(null, null);

    /** Whether there is nothing to compare with. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
