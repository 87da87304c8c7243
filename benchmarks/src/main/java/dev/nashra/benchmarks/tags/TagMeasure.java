package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import java.io.IOException;

/** One thing that {@code evaluate tags} measures, on those files that hold its labels. */
public interface TagMeasure {
    /** Gives the name in the headings and for {@code --only}: one word in small letters. */
    String name();

    /** Says in half a sentence which files it takes. */
    String takes();

    /** Says whether the file has the labels to compare with. */
    boolean measures(TagFile file);

    /**
     * Measures on a file that it takes.
     *
     * @return tables and sentences as they are printed, each line ended by a line feed
     * @throws BadInput if the file cannot be used; names it and the line
     */
    String measure(TagFile file) throws IOException, BadInput;
}
