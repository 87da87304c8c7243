package dev.nashra.search.query;

/** Length of a time facet's spans. */
public enum Interval {
    /** A minute. */
    MINUTE("1m"),
    /** An hour. */
    HOUR("1h"),
    /** A day of the time zone, 23 to 25 hours. */
    DAY("1d"),
    /** Seven times 24 hours. */
    WEEK("7d");

    private final String word;

    Interval(String word) {
        this.word = word;
    }

    /** The interval as it is written in calls. */
    public String word() {
        return word;
    }
}
