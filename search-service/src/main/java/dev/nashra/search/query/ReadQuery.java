package dev.nashra.search.query;

import java.util.List;

/** What came of reading parameters. */
public sealed interface ReadQuery {
    /** All is well. */
    record Accepted(ArticleQuery query) implements ReadQuery {}

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
