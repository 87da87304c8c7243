package dev.nashra.enrich.tag;

import dev.nashra.contract.Tag;
import java.util.List;

/** Says some of what a text is about. Pure, and used by many threads at once. */
public interface Tagger {
    /**
     * Gives the tags of a text.
     *
     * @return each tag once, never null
     */
    List<Tag> tags(Reading reading);
}
