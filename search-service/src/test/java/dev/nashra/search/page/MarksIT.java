package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.index.Indices;
import dev.nashra.search.query.ElasticsearchQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our marks beside those of Elasticsearch's unified highlighter. */
@Tag("backends")
class MarksIT {
    private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>");
    private static final IndexFixture INDEX = IndexFixture.empty();

    @BeforeAll
    static void index() {
        INDEX.index(
                Stream.of(
                                text(
                                        "ar",
                                        "توقيع اتفاق تعاون بين البلدين",
                                        "قال الوزير سيرغي شويغو إن الجانبين بحثا التعاون العسكري مع"
                                                + " إسلام آباد، وبلغت الصادرات ٦٬٦٧١٬٨٧٨ طنا."),
                                text(
                                        "en",
                                        "Ministers agree on the budget",
                                        "The cooperation between <both> houses was praised & the"
                                                + " minister agreed. COVID-19 costs fell."),
                                text("fr", "Les cafés rouvrent", "Un café de la côte rouvre."),
                                text("ja", "京都で会議が開かれる", "代表団が東京から京都に到着した。"),
                                text("en", "Long", "a word ".repeat(200_000) + "needle at the end"))
                        .map(ArticleBuilder::build)
                        .toList());
    }

    private static ArticleBuilder text(String language, String headline, String body) {
        return article("marks", headline).text(language, headline, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "التعاون",
                "للتعاون العسكري",
                "\"إسلام آباد\"",
                "شويغو",
                "cooperate",
                "\"minister agreed\"",
                "ministers budget",
                "cafés",
                "京都",
                "covid-19",
                "agree | houses"
            })
    void marksWhateverElasticsearchMarks(String q) throws IOException {
        Set<String> theirs = theirs(q);
        Set<String> ours = new TreeSet<>();
        for (ObjectNode hit : INDEX.search("q", q, "highlight", "true").hits()) {
            ours.addAll(words(hit.path("highlight")));
        }

        assertThat(theirs).isNotEmpty();
        assertThat(ours).containsAll(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6671878", "تعا*", "شويغي~1", "ministr~1"})
    void marksWhatElasticsearchDoesNot(String q) throws IOException {
        ObjectNode hit = INDEX.search("q", q, "highlight", "true").hits().getFirst();

        assertThat(words(hit.path("highlight"))).isNotEmpty();
        assertThat(theirs(q)).isEmpty();
    }

    @Test
    void marksAtTheEndOfALongText() {
        ObjectNode hit = INDEX.search("q", "needle", "highlight", "true").hits().getFirst();

        assertThat(hit.at("/highlight/body_text/0").asText())
                .endsWith("<mark>needle</mark> at the end")
                .hasSizeLessThan(250);
        assertThat(hit.has("body_text")).isFalse();
    }

    @Test
    void escapesWhatIsNoMark() {
        ObjectNode hit = INDEX.search("q", "cooperate", "highlight", "true").hits().getFirst();

        assertThat(hit.at("/highlight/body_text/0").asText())
                .contains("<mark>cooperation</mark> between &lt;both&gt;", "praised &amp; the");
    }

    /** Asks Elasticsearch to mark, as it does when left to itself, all of both fields. */
    private static Set<String> theirs(String q) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("query", new ElasticsearchQuery(IndexFixture.query("q", q)).matching());
        ObjectNode highlight = body.putObject("highlight");
        highlight.put("number_of_fragments", 0);
        highlight.putArray("pre_tags").add("<mark>");
        highlight.putArray("post_tags").add("</mark>");
        highlight.putObject("fields").putObject("headline.*");
        highlight.withObject("/fields").putObject("body.*");
        JsonNode hits =
                INDEX.client
                        .json(
                                "POST",
                                "/" + Indices.ALIAS + "/_search",
                                Map.of(),
                                body.toString().getBytes(UTF_8))
                        .json()
                        .at("/hits/hits");
        Set<String> words = new TreeSet<>();
        hits.forEach(hit -> words.addAll(words(hit.path("highlight"))));
        return words;
    }

    /** One word each, since we mark a phrase as one. */
    private static Set<String> words(JsonNode highlight) {
        return highlight
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(text -> MARK.matcher(text.asText()).results())
                .flatMap(mark -> List.of(mark.group(1).split("[\\s-]")).stream())
                .collect(Collectors.toSet());
    }
}
