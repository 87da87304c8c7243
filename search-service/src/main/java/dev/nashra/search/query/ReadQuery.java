package dev.nashra.search.query;

import java.util.List;

/** What came of reading parameters. */
public sealed interface ReadQuery {
    /**
     * All is well.
     *
     * @param query what is asked
     * @param as how the answer is wanted, where there is a choice
     */
    record Accepted(ArticleQuery query, Presentation as) implements ReadQuery {}

    /**
     * Something is wrong.
     *
     * @param faults everything that is; at least one
     */
    record Refused(List<BadParameter> faults) implements ReadQuery {
        /** Makes the faults unmodifiable. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
