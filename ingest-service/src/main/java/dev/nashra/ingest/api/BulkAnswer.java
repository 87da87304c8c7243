package dev.nashra.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.nashra.edge.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a bulk body or a document.
 *
 * @param took milliseconds
 * @param errors whether any line was not accepted
 * @param items one per line that is not blank, or per entry of a document, in order
 */
public record BulkAnswer(long took, boolean errors, List<Item> items) {
    /**
     * What came of one line.
     *
     * @param line its number in the body, or the entry's in the document, from 1
     * @param id of its article; null if it could not be told
     * @param status as if it had been sent alone: 202 once Kafka has it
     * @param repairs what had to be put right in an entry of a document; empty if nothing
     * @param problem why not; null if accepted
     */
    public record Item(
            int line,
            @Nullable String id,
            int status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> repairs,
            @Nullable Problem problem) {
        /** Makes the repairs unmodifiable. */
        public Item {
            repairs = List.copyOf(repairs);
        }
    }

    /** Makes the items unmodifiable. */
    public BulkAnswer {
        items = List.copyOf(items);
    }
}
