package dev.nashra.benchmarks.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that say nothing, and enriched articles made of them, as they stand in the topic. */
final class ArticleText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BODY_WORDS = 80;
    private static final List<String> WORDS =
            List.of(
                    ("الحكومة اليوم في من على أعلن الوزير رئيس بعد المدينة الاقتصاد مجلس قال"
                                    + " اجتماع شركة النفط المباراة minister said after the city"
                                    + " council economy company match today new report oil Δ 東京")
                            .split(" "));

    private final Random random;

    ArticleText(Random random) {
        this.random = random;
    }

    /** Draws some words. */
    String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /**
     * Makes a record's value.
     *
     * @param number of the article within its source
     * @param revisionNumber from 1
     * @param first when the article was first received
     */
    byte[] article(
            String source, int number, int revisionNumber, Instant first, Revision revision) {
        Instant received = Instant.ofEpochMilli(revision.version());
        ObjectNode json = JSON.createObjectNode();
        json.put("id", revision.id());
        json.put("revision", revisionNumber);
        json.put("version", revision.version());
        json.put("source", source);
        json.put("uri", "article-" + number);
        json.put("headline", revision.headline());
        json.put("body_text", words(BODY_WORDS));
        json.put("language", number % 3 == 2 ? "en" : "ar");
        json.put("language_confidence", 1.0);
        json.put("published_clamped", false);
        json.put("pubstatus", revision.withdrawn() ? "canceled" : "usable");
        json.put("group", revision.id());
        json.put("first_received", first.toString());
        json.put("received", received.toString());
        for (String stage : List.of("received", "revised", "grouped", "tagged")) {
            json.withArray("trace").addObject().put("stage", stage).put("at", received.toString());
        }
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
    }
}
