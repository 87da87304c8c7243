package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceMarksTest {
    private static final String ARTICLE =
            """
            {"headline":"A ferry for Maren","body_text":"The ferry runs on Friday.","tags":[
            {"id":"desk:ships","evidence":[
            {"field":"headline","start":2,"end":7,"surface":"ferry"},
            {"field":"body_text","start":4,"end":9,"surface":"ferry"}]},
            {"id":"desk:days","evidence":[
            {"field":"body_text","start":18,"end":24,"surface":"Friday"}]}]}""";

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
        String withMarks =
                ARTICLE.replaceFirst(
                        "\\{",
                        "{\"highlight\":{\"headline\":[\"A ferry for <mark>Maren</mark>\"],"
                                + "\"body_text\":[\"first\"]},");

        ObjectNode article =
                marked(
                        withMarks,
                        "q",
                        "maren",
                        "tag",
                        "desk:ships",
                        "highlight",
                        "true",
                        "fields",
                        "body_text");

        assertThat(article.at("/highlight/headline/0").asText())
                .isEqualTo("A <mark>ferry</mark> for <mark>Maren</mark>");
        assertThat(article.at("/highlight/headline")).hasSize(1);
        assertThat(article.at("/highlight/body_text/0").asText()).isEqualTo("first");
        assertThat(article.at("/highlight/body_text/1").asText()).contains("<mark>ferry");
        assertThat(article.has("body_text")).isTrue();
    }

    @Test
    void marksNothingThatIsNotAskedFor() throws JsonProcessingException {
        assertThat(marked(ARTICLE, "tag", "desk:ships").has("highlight")).isFalse();
        assertThat(marked(ARTICLE, "not_tag", "desk:x", "highlight", "true").has("highlight"))
                .isFalse();
        assertThat(marked(ARTICLE, "tag", "desk:x", "highlight", "true").has("highlight"))
                .isFalse();
    }

    private static ObjectNode marked(String json, String... parameters)
            throws JsonProcessingException {
        ObjectNode article = (ObjectNode) JsonMapper.builder().build().readTree(json);
        EvidenceMarks.mark(query(parameters), List.of(article));
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
