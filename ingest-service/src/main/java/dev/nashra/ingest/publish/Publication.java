package dev.nashra.ingest.publish;

/** What came of handing one article to Kafka. */
public sealed interface Publication {
    /**
     * Every in-sync replica has it.
     *
     * @param partition where it stands
     * @param offset where it stands
     */
    record Acknowledged(int partition, long offset) implements Publication {}

    /**
     * Kafka did not confirm it in time. It may stand there all the same; sending it again is safe,
     * since it has the same id.
     *
     * @param reason for logs
     */
    record Unavailable(String reason) implements Publication {}
}
