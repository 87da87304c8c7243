package dev.nashra.enrich.tag.topic;

import dev.nashra.enrich.tag.ListFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lists of terms: a line {@code @ CODE} names the topic of the lines below it, each of
 * which holds a weight and a term.
 */
final class TermLists {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private TermLists() {}

    /**
     * Reads all lists.
     *
     * @throws IllegalStateException if one is malformed
     */
    static Lexicon load(MediaTopics topics) {
        List<Entry> entries = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (Topic topic : topics.all()) {
                if (topic.isTop()) {
                    read(language + "/" + topic.code().substring(0, 2) + ".txt", topics, entries);
                }
            }
            ListFile.lines(TermLists.class, language + "/nothing.txt")
                    .forEach(term -> entries.add(Entry.of(term, null)));
        }
        return new Lexicon(entries);
    }

    private static void read(String name, MediaTopics topics, List<Entry> entries) {
        Topic topic = null;
        for (String line : ListFile.lines(TermLists.class, name)) {
            int space = line.indexOf(' ');
            String first = line.substring(0, space);
            String rest = line.substring(space + 1);
            if (first.equals("@")) {
                topic = topics.of(rest);
            } else if (topic == null) {
                throw new IllegalStateException(name + " begins without a topic");
            } else {
                entries.add(Entry.of(rest, new Term.Vote(topic, Double.parseDouble(first))));
            }
        }
    }
}
