package dev.nashra.follow;

import java.util.List;

/** Takes what a topic says; called by one thread. What it throws makes reading begin anew. */
public interface Receiver {
    /** Says that all of the topic follows, from its beginning: what was known does not count. */
    void begin();

    /** Takes what comes next, in order. */
    void take(List<Change> changes);
}
