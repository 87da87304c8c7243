package dev.nashra.local.stack;

import java.util.List;

/** A process of the stack. Started together, listed in this order, stopped in the opposite one. */
public enum Member {
    /** The broker. */
    KAFKA("kafka"),
    /** The index node. */
    ELASTICSEARCH("elasticsearch"),
    /** Takes articles in. */
    INGEST("ingest"),
    /** Groups and tags them. */
    ENRICH("enrich"),
    /** Indexes them and answers questions. */
    SEARCH("search");

    private final String label;

    Member(String label) {
        this.label = label;
    }

    /** Gives the name that people see and files carry. */
    public String label() {
        return label;
    }

    /** Tells whether this is one of our own services rather than a back end. */
    public boolean isService() {
        return compareTo(INGEST) >= 0;
    }

    /** Gives all, in the order in which nothing loses what it depends on. */
    public static List<Member> stoppingOrder() {
        return List.of(values()).reversed();
    }
}
