package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What grouping learns of a revision.
 *
 * @param id article
 * @param source publisher; decisions travel back by it
 * @param revision at least 1
 * @param received when the article's first revision was received, in microseconds since 1970
 * @param fingerprint null if the article is to leave this language's index: it was withdrawn, or
 *     its language has changed
 */
public record Arrival(
        String id, String source, int revision, long received, @Nullable Fingerprint fingerprint) {}
