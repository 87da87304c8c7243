package dev.nashra.enrich.revise;

import dev.nashra.contract.Copy;
import dev.nashra.contract.Hop;
import dev.nashra.contract.RawArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What enrich keeps of an article.
 *
 * @param article the newest revision, as received
 * @param contentHash see {@link ContentHash}
 * @param revision of {@code article}, at least 1
 * @param version highest ever emitted for this id; 0 before the first
 * @param language BCP 47 as decided, {@code und} if undecided
 * @param languageConfidence 0 to 1
 * @param firstReceived when revision 1 was received
 * @param group id of the lead as last emitted; null before the first time
 * @param copy relation to the lead as last emitted; null on the lead itself and before
 * @param hops what happened to this revision before grouping
 * @param grouped when this revision was last grouped; null while it has not been emitted
 */
public record ArticleState(
        RawArticle article,
        String contentHash,
        int revision,
        long version,
        String language,
        double languageConfidence,
        Instant firstReceived,
        @Nullable String group,
        @Nullable Copy copy,
        List<Hop> hops,
        @Nullable Hop grouped) {

    /**
     * Gives the state after something was emitted.
     *
     * @param as what became of grouping, and when
     */
    public ArticleState emitted(long newVersion, String newGroup, @Nullable Copy newCopy, Hop as) {
        return new ArticleState(
                article,
                contentHash,
                revision,
                newVersion,
                language,
                languageConfidence,
                firstReceived,
                newGroup,
                newCopy,
                hops,
                as);
    }
}
