package dev.nashra.ingest.superdesk;

import dev.nashra.contract.RawArticle;
import dev.nashra.ingest.parse.Refusal;

/** What becomes of an item that Superdesk pushed. */
public sealed interface Filing {
    /** A revision of an article, or its withdrawal. */
    record Revision(RawArticle article) implements Filing {}

    /**
     * Nothing: it is no article.
     *
     * @param reason one sentence
     */
    record Ignored(String reason) implements Filing {}

    /** Nothing: it cannot be read, or not as an article. */
    record Refused(Refusal refusal) implements Filing {}
}
