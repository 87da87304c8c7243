package dev.nashra.benchmarks.faults;

/** What can go wrong between search-service and the index. */
enum Fault {
    /** Search-service is killed. */
    KILL_SEARCH("kill -9 search"),
    /** The node is killed while it works on a request, and started again on its data. */
    KILL_NODE("kill -9 node"),
    /** The node is frozen, and works on what it was sent when it goes on. */
    FREEZE_NODE("SIGSTOP node"),
    /** Every month is blocked for writing: items are answered 403. */
    WRITE_BLOCK("write block"),
    /** Every month is blocked as on a full disk: items are answered 429. */
    DISK_BLOCK("disk block"),
    /** A whole request is answered 429. */
    BUSY("429 whole"),
    /** Half of the items are not written and answered 429. */
    BUSY_ITEMS("429 items"),
    /** Half of the items are not written and answered 503. */
    UNAVAILABLE_ITEMS("503 items"),
    /** All is written, but the answer breaks off in the middle. */
    HALF_ANSWER("half an answer"),
    /** All is written, but the answer, itself 200, says of every item that it failed. */
    ERRORS("200 with errors"),
    /** The answer does not come, whether or not all is written. */
    STALL("stall"),
    /** The connection is reset, whether or not all is written. */
    RESET("reset");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Gives how a person calls it. */
    String words() {
        return words;
    }

    /** Tells whether it befalls a process or an index rather than a request. */
    boolean isOfMachine() {
        return ordinal() <= DISK_BLOCK.ordinal();
    }
}
