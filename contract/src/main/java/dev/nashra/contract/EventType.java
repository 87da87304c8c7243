package dev.nashra.contract;

/**
 * What a record on {@link Topics#RAW} says ({@link ChangeEvent} does for {@link Topics#CHANGES}),
 * by its header {@value #HEADER}: CloudEvents 1.0, Kafka binding in binary mode. A record without
 * the header is an article.
 */
public final class EventType {
    /** Name of the header; its value is ASCII. */
    public static final String HEADER = "ce_type";

    /** The value is a {@link RawArticle}. */
    public static final String PUSHED = "dev.nashra.article.pushed.v1";

    /** The value is a {@link Withdrawal}. */
    public static final String WITHDRAWN = "dev.nashra.article.withdrawn.v1";

    /** The value is an {@link OldWithdrawal}; on {@link Topics#ENRICHED}. */
    public static final String OLD_WITHDRAWN = "dev.nashra.article.old-withdrawn.v1";

    /** The value is a {@link Retagging}. */
    public static final String RETAGGED = "dev.nashra.article.retagged.v1";

    private EventType() {}
}
