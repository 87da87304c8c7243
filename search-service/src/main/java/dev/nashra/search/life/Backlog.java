package dev.nashra.search.life;

import java.io.IOException;

/** What is on its way into the index. */
@FunctionalInterface
public interface Backlog {
    /**
     * Returns when all that was on its way at the time of the call is settled, by whichever
     * instance.
     *
     * @throws IOException if that cannot be found out
     */
    void awaitSettled() throws IOException, InterruptedException;
}
