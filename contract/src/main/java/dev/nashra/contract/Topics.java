package dev.nashra.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The topics that services share. Topics internal to enrich are its own affair. */
public final class Topics {
    /**
     * {@link RawArticle} and {@link Retagging}, keyed by source: one publisher's articles stay in
     * order. And {@link Withdrawal}, without a key, on every partition. {@link EventType} tells
     * which.
     */
    public static final String RAW = "nashra.articles.raw.v1";

    /**
     * {@link EnrichedArticle}, keyed by article id: what is said of an article stays in order. And
     * {@link OldWithdrawal}, keyed likewise; {@link EventType} tells which.
     */
    public static final String ENRICHED = "nashra.articles.enriched.v1";

    /** Original bytes of what was unusable, with {@link Rejection} in the headers. */
    public static final String REJECTED = "nashra.articles.rejected.v1";

    /**
     * What ingest knows of each feed that it polls, keyed by feed; its own affair, but made with
     * the rest. Compacted: the last word on each feed stays.
     */
    public static final String REGISTER = "nashra.ingest.register.v1";

    /**
     * {@link Rule}, keyed by its id: the desk's own rules. Compacted: the last version of each
     * stays, and a null value deletes. Every instance that tags reads all of it.
     */
    public static final String RULES = "nashra.rules.v1";

    /**
     * {@link EnrichedArticle} as it stands in the index, keyed by article id, in the order in which
     * the index took them; {@link ChangeEvent} tells what happened. Written in the transaction that
     * moves search on in {@link #ENRICHED}.
     */
    public static final String CHANGES = "nashra.search.changes.v1";

    /**
     * {@link Outcome}, keyed by source: one for each article on {@link #RAW}, once it is settled.
     */
    public static final String OUTCOMES = "nashra.articles.outcomes.v1";

    /**
     * {@link BalanceEntry}, keyed by itself. Compacted: the last word of each line stays, and
     * whoever reads all of it has the balance sheet.
     */
    public static final String BALANCE = "nashra.balance.v1";

    /**
     * Largest record on {@link #RAW}, in bytes, and most of one that is read: Kafka measures after
     * compression. An article at the body cap with its markup.
     */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /**
     * Largest record on the other topics, in bytes: the largest article with what is added to it,
     * and the largest unusable record with what is said of it. Without room for that, a record
     * could be taken and then neither handed on nor put aside.
     */
    public static final int MAX_DERIVED_BYTES = MAX_RECORD_BYTES + 1024 * 1024;

    /** Partitions of {@link #RAW}. */
    public static final int RAW_PARTITIONS = 6;

    /** Partitions of {@link #REGISTER}. */
    public static final int REGISTER_PARTITIONS = 6;

    /** All of the above, as they are created. Partition counts are fixed for life. */
    public static final List<Topic> ALL =
            List.of(
                    new Topic(RAW, RAW_PARTITIONS, Duration.ofDays(7)),
                    new Topic(ENRICHED, 6, Duration.ofDays(7)),
                    new Topic(REJECTED, 1, Duration.ofDays(30)),
                    new Topic(REGISTER, REGISTER_PARTITIONS, null),
                    new Topic(RULES, 1, null),
                    new Topic(CHANGES, 1, Duration.ofDays(7)),
                    new Topic(OUTCOMES, 6, Duration.ofDays(7)),
                    new Topic(BALANCE, 1, null));

    private Topics() {}

    /**
     * How a topic is created.
     *
     * @param name full name
     * @param partitions never changed later: keys would move
     * @param retention how long a record stays; null if until there is a later one for its key
     */
    public record Topic(String name, int partitions, @Nullable Duration retention) {
        /** Gives the topic's configuration, in Kafka's own names. */
        public Map<String, String> config() {
            return Map.of(
                    "cleanup.policy",
                    retention == null ? "compact" : "delete",
                    "retention.ms",
                    retention == null ? "-1" : Long.toString(retention.toMillis()),
                    "max.message.bytes",
                    Integer.toString(name.equals(RAW) ? MAX_RECORD_BYTES : MAX_DERIVED_BYTES),
                    "unclean.leader.election.enable",
                    "false");
        }
    }
}
