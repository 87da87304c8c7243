package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTraceTest {
    private static final ArrayNode NONE = JsonNodeFactory.instance.arrayNode();
    private static final String ARTICLE =
            """
            {"id": "0123", "revision": 2, "version": 17, "pubstatus": "usable", "trace": [
              {"stage": "received", "at": "2026-11-02T08:00:00Z"},
              {"stage": "revised", "at": "2026-11-02T08:00:00.020Z",
               "topic": "raw", "partition": 3, "offset": 9, "outcome": "changed"},
              {"stage": "grouped", "at": "2026-11-02T08:00:00.050Z",
               "topic": "fingerprints", "partition": 0, "offset": 4, "outcome": "joined"},
              {"stage": "tagged", "at": "2026-11-02T08:00:00.060Z"},
              {"stage": "indexed", "at": "2026-11-02T08:00:00.200Z",
               "topic": "enriched", "partition": 1, "offset": 8, "outcome": "updated"}]}
            """;

    @Test
    void tellsOfEveryHopAndOfEveryRecordBetween() throws IOException {
        ObjectNode trace = ArticleTrace.of(article(ARTICLE), NONE);

        List<String> hops = new ArrayList<>();
        for (JsonNode hop : trace.path("trace")) {
            hops.add(
                    String.join(
                            " ",
                            hop.path("stage").asText(),
                            hop.path("topic").asText("-"),
                            hop.path("outcome").asText(),
                            hop.path("after_ms").asText("-")));
        }
        assertThat(hops)
                .containsExactly(
                        "received - accepted -",
                        "published raw acknowledged 0",
                        "revised raw changed 20",
                        "published fingerprints acknowledged 0",
                        "grouped fingerprints joined 30",
                        "tagged - done 10",
                        "published enriched acknowledged 0",
                        "indexed enriched updated 140");
        assertThat(trace.at("/trace/1/partition").asInt()).isEqualTo(3);
        assertThat(trace.at("/trace/1/offset").asInt()).isEqualTo(9);
        assertThat(trace.path("revision").asInt()).isEqualTo(2);
        assertThat(trace.path("withdrawn").asBoolean()).isFalse();
    }

    @Test
    void saysThatAnArticleIsWithdrawn() throws IOException {
        ObjectNode trace = ArticleTrace.of(article(ARTICLE.replace("usable", "canceled")), NONE);

        assertThat(trace.path("withdrawn").asBoolean()).isTrue();
    }

    private static ObjectNode article(String json) throws IOException {
        return (ObjectNode) JsonMapper.builder().build().readTree(json);
    }
}
