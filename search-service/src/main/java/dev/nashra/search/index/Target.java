package dev.nashra.search.index;

import java.io.IOException;

/** A version of the index as those see it who write to it. */
public interface Target {
    /** Which one it is. */
    IndexVersion version();

    /**
     * Sees to it that it can be written to.
     *
     * @throws IOException if Elasticsearch cannot be reached or refuses
     * @throws VersionGoneException if it was dropped
     */
    void ensure() throws IOException;

    /** Makes the next {@link #ensure} look again. */
    void doubt();
}
