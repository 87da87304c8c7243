package dev.nashra.ingest.parse;

import dev.nashra.contract.RawArticle;

/** What came of one article. */
public sealed interface Verdict {
    /**
     * It can be handed on.
     *
     * @param article complete and checked
     * @param claimedVersion the publisher's own version number, 0 if none was sent
     */
    record Accepted(RawArticle article, int claimedVersion) implements Verdict {}

    /** It cannot. */
    record Refused(Refusal refusal) implements Verdict {}
}
