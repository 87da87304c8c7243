package dev.nashra.ingest.subscribe;

/** Is told of every poll, for whoever counts. */
public interface PollWatch {
    /**
     * A feed was asked.
     *
     * @param outcome {@code working}, {@code unchanged}, {@code not_taken}, or how it failed
     * @param overran whether items probably came and went unseen since the last time
     */
    void polled(String outcome, boolean overran);
}
