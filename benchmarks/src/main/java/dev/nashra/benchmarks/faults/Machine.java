package dev.nashra.benchmarks.faults;

/** What befalls processes and indices, and their way back. */
interface Machine {
    /** Kills a process of search-service, which comes back soon. */
    void killSearch();

    /** Kills the node in a moment, and starts it again when it is dead. */
    void killNode();

    /** Freezes the node for a while; returns when it answers nothing any more. */
    void freezeNode();

    /**
     * Sets a block on every month for a while.
     *
     * @param name of the setting under {@code index.blocks}
     */
    void block(String name);

    /** Lets a request wait for longer than its sender does. */
    void outwait();
}
