package dev.nashra.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.tag.ListFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermListsTest {
    private static final int LEAST_BELOW = 10;
    private static final int LEAST = 100;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void everyTopicHasEnoughTerms(String language) {
        Map<String, Integer> terms = new HashMap<>();
        for (Topic topic : MediaTopics.load().all()) {
            if (topic.isTop()) {
                String name = "%s/%s.txt".formatted(language, topic.code().substring(0, 2));
                count(ListFile.lines(TermLists.class, name), topic.code(), terms);
            }
        }

        assertThat(MediaTopics.load().all())
                .allSatisfy(
                        topic ->
                                assertThat(terms.getOrDefault(topic.code(), 0))
                                        .as(topic.label("en"))
                                        .isGreaterThanOrEqualTo(
                                                topic.isTop() ? LEAST : LEAST_BELOW));
    }

    private static void count(List<String> lines, String top, Map<String, Integer> terms) {
        String code = top;
        for (String line : lines) {
            if (line.startsWith("@")) {
                code = line.substring(2);
            } else {
                terms.merge(top, 1, Integer::sum);
                if (!code.equals(top)) {
                    terms.merge(code, 1, Integer::sum);
                }
            }
        }
    }
}
