package dev.nashra.benchmarks.fit;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.verify.Prepared;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page's last revision, ready to be compared.
 *
 * @param id of its line
 * @param language as the topology decides it, without region
 * @param headline null if there is none
 * @param fingerprint with the keys that it is filed under, and its publisher
 * @param prepared for comparing
 * @param group the true one; null in a file without labels
 * @param isTemplate true if a form was filled in
 * @param published null if not said
 */
record Text(
        String id,
        String language,
        @Nullable String headline,
        Fingerprint fingerprint,
        Prepared prepared,
        @Nullable String group,
        boolean isTemplate,
        @Nullable Instant published) {
    static Text of(
            String id,
            String language,
            @Nullable String headline,
            Fingerprint fingerprint,
            @Nullable String group,
            boolean isTemplate,
            @Nullable Instant published) {
        return new Text(
                id,
                language,
                headline,
                fingerprint,
                Prepared.of(fingerprint),
                group,
                isTemplate,
                published);
    }

    /** Gives the time between the two, at least 0; null if one does not say when. */
    @Nullable Duration timeTo(Text other) {
        return published == null || other.published == null
                ? null
                : Duration.between(published, other.published).abs();
    }

    boolean isOfSameSource(Text other) {
        return fingerprint.origin().isOfSameSource(other.fingerprint.origin());
    }
}
