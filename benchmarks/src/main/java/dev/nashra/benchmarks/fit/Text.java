package dev.nashra.benchmarks.fit;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.verify.Prepared;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page's last revision, ready to be compared.
 *
 * @param id of its line
 * @param language as the topology decides it, without region
 * @param fingerprint with the keys that it is filed under
 * @param prepared for comparing
 * @param group the true one; null in a file without labels
 * @param isTemplate true if a form was filled in
 * @param published null if not said
 */
record Text(
        String id,
        String language,
        Fingerprint fingerprint,
        Prepared prepared,
        @Nullable String group,
        boolean isTemplate,
        @Nullable Instant published) {
    static Text of(
            String id,
            String language,
            Fingerprint fingerprint,
            @Nullable String group,
            boolean isTemplate,
            @Nullable Instant published) {
        return new Text(
                id, language, fingerprint, Prepared.of(fingerprint), group, isTemplate, published);
    }
}
