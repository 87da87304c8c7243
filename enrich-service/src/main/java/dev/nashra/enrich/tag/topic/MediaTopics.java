package dev.nashra.enrich.tag.topic;

import dev.nashra.enrich.tag.ListFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first and second level of IPTC's Media Topics that are in use. */
final class MediaTopics {
    private static final int COLUMNS = 4;

    private final Map<String, Topic> byCode;

    private MediaTopics(Map<String, Topic> byCode) {
        this.byCode = byCode;
    }

    /** Reads the vocabulary: code, parent's code or "-", label in Arabic, label in English. */
    static MediaTopics load() {
        Map<String, Topic> byCode = new LinkedHashMap<>();
        for (String line : ListFile.lines(MediaTopics.class, "media-topics.tsv")) {
            List<String> row = List.of(line.split("\t"));
            if (row.size() != COLUMNS) {
                throw new IllegalStateException("a topic needs four columns: " + line);
            }
            Topic topic =
                    new Topic(
                            byCode.size(),
                            row.get(0),
                            byCode.get(row.get(1)),
                            Map.of("ar", row.get(2), "en", row.get(3)));
            byCode.put(topic.code(), topic);
        }
        return new MediaTopics(byCode);
    }

    /** Gives all topics by their number. */
    List<Topic> all() {
        return new ArrayList<>(byCode.values());
    }

    /**
     * Gives a topic.
     *
     * @throws IllegalStateException if there is none with this code
     */
    Topic of(String code) {
        Topic topic = byCode.get(code);
        if (topic == null) {
            throw new IllegalStateException("no topic " + code);
        }
        return topic;
    }
}
