package dev.nashra.edge.quota;

/** An article's place in the day's quota. Taken for good unless it is put back. */
public interface Reservation {
    /** For an article that no quota counts. */
    Reservation FREE = () -> {};

    /** Gives the place back: the article was not accepted after all. Once at most. */
    void putBack();
}
