package dev.nashra.enrich.tag;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.name.EntityTagger;
import dev.nashra.enrich.tag.topic.TopicTagger;
import java.util.List;

/** All that Nashra itself knows to say about a text. */
public final class Tagging {
    private final List<Tagger> taggers;

    /** Makes a tagging out of its parts, in the order of the tags. */
    Tagging(List<Tagger> taggers) {
        this.taggers = List.copyOf(taggers);
    }

    /** Gives the tagging in use. Holds all its lists, so it should be made once. */
    public static Tagging standard() {
        return new Tagging(List.of(new EntityTagger(), new TopicTagger()));
    }

    /** Gives the tags of a text, those of one tagger together. */
    public List<Tag> tags(Reading reading) {
        return taggers.stream().flatMap(tagger -> tagger.tags(reading).stream()).toList();
    }
}
