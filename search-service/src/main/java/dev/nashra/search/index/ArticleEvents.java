package dev.nashra.search.index;

import dev.nashra.contract.ChangeEvent;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;

/** What it means to a reader that an article was indexed, as far as the article itself tells. */
public final class ArticleEvents {
    private ArticleEvents() {}

    /** Gives the event that an article's place in the index is announced as. */
    public static ChangeEvent of(EnrichedArticle article) {
        if (article.pubstatus() == PubStatus.CANCELED) {
            return ChangeEvent.WITHDRAWN;
        }
        boolean again = has(article, Hop.Stage.TAGGED, Hop.AGAIN);
        boolean arrives = article.revision() == 1 && !again;
        boolean moved = !again && has(article, Hop.Stage.GROUPED, "moved");
        if (article.duplicateOf() != null && (arrives || moved)) {
            return ChangeEvent.DUPLICATE;
        }
        return arrives && !moved ? ChangeEvent.CREATED : ChangeEvent.UPDATED;
    }

    /** Gives the outcome of the last hop: whether the index had the article before. */
    static String outcome(EnrichedArticle article) {
        return switch (of(article)) {
            case CREATED -> "created";
            case UPDATED -> "updated";
            case WITHDRAWN -> "withdrawn";
            case DUPLICATE -> has(article, Hop.Stage.GROUPED, "moved") ? "updated" : "created";
        };
    }

    private static boolean has(EnrichedArticle article, Hop.Stage stage, String outcome) {
        return article.trace().stream()
                .anyMatch(hop -> hop.stage() == stage && outcome.equals(hop.outcome()));
    }
}
