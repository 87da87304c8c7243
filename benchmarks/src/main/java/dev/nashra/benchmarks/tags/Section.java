package dev.nashra.benchmarks.tags;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Tag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A section of an outlet, and the topic that stands for it.
 *
 * @param name as in the field {@code category}
 * @param topic tag id
 * @param companion tag id of a topic that counts beside the main one; {@code -} for none
 * @param why in half a sentence
 */
record Section(String name, String topic, String companion, String why) {
    private static final String LIST = "sections.tsv";

    /** Gives the sections that a topic stands for, from the list beside this class. */
    static List<Section> all() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Section.class.getResourceAsStream(LIST)),
                                UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Section(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    /** Gives how much a text is of this section, 0 to 1. */
    double weight(Map<String, Double> topics) {
        return Math.max(topics.getOrDefault(topic, 0.0), topics.getOrDefault(companion, 0.0));
    }

    /** Says whether the first tag says that a text belongs here. */
    boolean holds(List<Tag> topics) {
        if (topics.isEmpty()) {
            return false;
        }
        String first = topics.getFirst().id();
        return first.equals(topic)
                || (first.equals(companion)
                        && topics.stream().anyMatch(tag -> tag.id().equals(topic)));
    }
}
