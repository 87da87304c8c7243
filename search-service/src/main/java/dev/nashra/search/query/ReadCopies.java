package dev.nashra.search.query;

import java.util.List;

/** What came of reading which articles to compare. */
public sealed interface ReadCopies {
    /** All is well. */
    record Accepted(CopiesQuery query) implements ReadCopies {}

    /**
     * Something is wrong.
     *
     * @param faults everything that is; at least one
     */
    record Refused(List<BadParameter> faults) implements ReadCopies {
        /** Makes the faults unmodifiable. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
