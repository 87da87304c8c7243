package dev.nashra.ingest.api;

import dev.nashra.edge.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a bulk body.
 *
 * @param took milliseconds
 * @param errors whether any line was not accepted
 * @param items one per line that is not blank, in order
 */
public record BulkAnswer(long took, boolean errors, List<Item> items) {
    /**
     * What came of one line.
     *
     * @param line its number in the body, from 1
     * @param id of its article; null if it could not be told
     * @param status as if it had been sent alone: 202 once Kafka has it
     * @param problem why not; null if accepted
     */
    public record Item(int line, @Nullable String id, int status, @Nullable Problem problem) {}

    /** Makes the items unmodifiable. */
    public BulkAnswer {
        items = List.copyOf(items);
    }
}
