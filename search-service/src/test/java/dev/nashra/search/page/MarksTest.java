package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final String ARTICLE =
            """
            {"language":"en","headline":"A ferry for Maren","body_text":"The ferry runs on Friday.","tags":[
            {"id":"desk:ships","label":"Ships","kind":"custom","rule":"r:1","weight":1,"evidence":[
            {"field":"headline","start":2,"end":7,"surface":"ferry"},
            {"field":"body_text","start":4,"end":9,"surface":"ferry"}]},
            {"id":"desk:days","label":"Days","kind":"custom","rule":"r:1","weight":1,"evidence":[
            {"field":"body_text","start":18,"end":24,"surface":"Friday"}]}]}\
            """;

    @Test
    void marksWhatEarnedTheTagThatIsAskedFor() throws JsonProcessingException {
        ObjectNode article = marked(ARTICLE, "tag", "desk:ships", "highlight", "true");

        assertThat(article.path("highlight").toString())
                .isEqualTo(
                        "{\"headline\":[\"A <mark>ferry</mark> for Maren\"],"
                                + "\"body_text\":[\"The <mark>ferry</mark> runs on Friday.\"]}");
        assertThat(article.has("body_text")).isFalse();
    }

    @Test
    void joinsTheMarksOfTheQuery() throws JsonProcessingException {
        ObjectNode article =
                marked(
                        ARTICLE,
                        "q",
                        "maren runs",
                        "tag",
                        "desk:ships",
                        "highlight",
                        "true",
                        "fields",
                        "body_text");

        assertThat(article.path("highlight").toString())
                .isEqualTo(
                        "{\"headline\":[\"A <mark>ferry</mark> for"
                                + " <mark>Maren</mark>\"],\"body_text\":[\"The <mark>ferry</mark>"
                                + " <mark>runs</mark> on Friday.\"]}");
        assertThat(article.has("body_text")).isTrue();
    }

    @Test
    void showsTheFirstWordsWhereNothingMatchedInTheBody() throws JsonProcessingException {
        ObjectNode article = marked(ARTICLE, "q", "maren", "highlight", "true");

        assertThat(article.path("highlight").toString())
                .isEqualTo(
                        "{\"headline\":[\"A ferry for <mark>Maren</mark>\"],"
                                + "\"body_text\":[\"The ferry runs on Friday.\"]}");
    }

    @Test
    void marksWhatIsKnownByAnotherName() throws JsonProcessingException {
        String article =
                """
                {"language":"ar","headline":"شويغو في زيارة","body_text":"قال والشويغو ثم رحل.","tags":[
                {"id":"person:sergei-shoigu","label":"سيرغي شويغو","kind":"person","rule":"r:1",
                "weight":1,"evidence":[{"field":"headline","start":0,"end":5,"surface":"شويغو"}]}]}\
                """;

        for (String q : List.of("شويجو", "Shoigu")) {
            JsonNode marks = marked(article, "q", q, "highlight", "true").path("highlight");

            assertThat(marks.at("/headline/0").asText()).isEqualTo("<mark>شويغو</mark> في زيارة");
        }
        assertThat(
                        marked(article, "q", "شويجو", "highlight", "true")
                                .at("/highlight/body_text/0")
                                .asText())
                .isEqualTo("قال <mark>والشويغو</mark> ثم رحل.");
    }

    @Test
    void marksNothingThatIsNotAskedFor() throws JsonProcessingException {
        assertThat(marked(ARTICLE, "tag", "desk:ships").has("highlight")).isFalse();
        for (String name : List.of("not_tag", "tag")) {
            ObjectNode article = marked(ARTICLE, name, "desk:x", "highlight", "true");
            assertThat(article.path("highlight").toString())
                    .isEqualTo("{\"body_text\":[\"The ferry runs on Friday.\"]}");
        }
    }

    private static ObjectNode marked(String json, String... parameters)
            throws JsonProcessingException {
        ObjectNode article = (ObjectNode) JsonMapper.builder().build().readTree(json);
        Marks.mark(query(parameters), List.of(article));
        return article;
    }

    private static ArticleQuery query(String... parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], List.of(parameters[i + 1]));
        }
        return switch (QueryReader.search(values)) {
            case ReadQuery.Accepted accepted -> accepted.query();
            case ReadQuery.Refused refused -> throw new AssertionError(refused);
        };
    }
}
