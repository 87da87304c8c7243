package dev.nashra.benchmarks.faults;

/** A bug that is planted on the way, to see that the checker notices. */
enum Twin {
    /** None. */
    NONE(""),
    /** Offsets are moved to the end of what there is, whether or not it is indexed. */
    COMMITS_FIRST("commit before index"),
    /** Versions are taken out of every request, so that what comes last wins. */
    NO_VERSION("no external version"),
    /** Items that failed are said to be written, as to a writer that does not look at them. */
    NO_RETRY("no retry of items");

    private final String words;

    Twin(String words) {
        this.words = words;
    }

    /** Gives how a person calls it; empty for none. */
    String words() {
        return words;
    }
}
