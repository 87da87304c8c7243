package dev.nashra.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.ListFile;
import dev.nashra.enrich.tag.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Short news of every topic, in both languages, written for this test. */
class InventedNewsTest {
    private final TopicTagger tagger = new TopicTagger();

    @Test
    void nearlyAllHaveTheirTopicAndMostOfThemFirst() {
        List<String> missed = new ArrayList<>();
        List<String> notFirst = new ArrayList<>();
        Set<String> covered = new TreeSet<>();
        List<String> items = ListFile.lines(InventedNewsTest.class, "invented.tsv");
        for (String item : items) {
            String[] cells = item.split("\t");
            String expected = "medtop:" + cells[1];
            List<String> topics =
                    tagger.tags(Reading.of(cells[0], cells[2], cells[3])).stream()
                            .map(Tag::id)
                            .toList();
            covered.add(cells[0] + expected);
            if (!topics.contains(expected)) {
                missed.add(cells[2] + " " + topics);
            } else if (!topics.getFirst().equals(expected)) {
                notFirst.add(cells[2] + " " + topics);
            }
        }

        assertThat(covered).as("two languages, 17 topics").hasSize(2 * 17);
        assertThat(missed).hasSizeLessThanOrEqualTo(items.size() / 10);
        assertThat(notFirst).hasSizeLessThanOrEqualTo(items.size() / 5);
    }
}
