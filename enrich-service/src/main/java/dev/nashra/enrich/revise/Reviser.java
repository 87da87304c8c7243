package dev.nashra.enrich.revise;

import dev.nashra.contract.RawArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Compares an arriving article with what is kept under its id. */
public final class Reviser {
    private Reviser() {}

    /**
     * Says what the article is.
     *
     * @param arriving as received
     * @param kept null if nothing is
     */
    public static Revision judge(RawArticle arriving, @Nullable ArticleState kept) {
        String hash = ContentHash.of(arriving);
        if (kept == null) {
            return new Revision.New(hash);
        }
        if (hash.equals(kept.contentHash())) {
            return new Revision.Unchanged();
        }
        if (isEarlier(arriving.versioncreated(), kept.article().versioncreated())) {
            return new Revision.Outdated();
        }
        return new Revision.Changed(hash, kept.revision() + 1);
    }

    /** Only two claims can be compared; without them the order of receipt holds. */
    private static boolean isEarlier(@Nullable Instant arriving, @Nullable Instant kept) {
        return arriving != null && kept != null && arriving.isBefore(kept);
    }
}
