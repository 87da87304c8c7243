package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.index.IndexTemplate;
import dev.nashra.search.index.Indices;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A month that is there already when the template gets a field more. */
@Tag("backends")
class NewFieldIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant MAY = Instant.parse("2026-05-02T12:00:00Z");
    private static final String INDEX = "/" + Indices.of(MAY);

    private final IndexFixture fixture = IndexFixture.empty();

    @BeforeEach
    void forgetTheTemplate() throws IOException {
        fixture.client.call("DELETE", "/_index_template/" + Indices.TEMPLATE, Map.of());
    }

    @AfterEach
    void restore() {
        IndexFixture.empty();
    }

    @Test
    void takesArticlesIntoAMonthThatLackedTheField() throws IOException {
        makeMay(mapping -> mapping.remove("text_language"));
        ArticleBuilder each = article("field", "1").received(MAY).text("en", "One", null);

        fixture.index(List.of(each.build()));

        assertThat(fixture.refused).isEmpty();
        assertThat(fixture.ids("q", "one", "source", "field")).containsExactly(each.id());
    }

    @Test
    void retriesWhatAMonthRefusesThatWasMadeMeanwhile() throws IOException {
        fixture.index(List.of(article("field", "0").received(MAY).build()));
        fixture.client.call("DELETE", INDEX, Map.of());
        fixture.client.call("DELETE", "/_index_template/" + Indices.TEMPLATE, Map.of());
        makeMay(mapping -> mapping.remove("text_language"));
        ArticleBuilder each = article("field", "1").received(MAY).text("en", "One", null);

        fixture.index(List.of(each.build()));

        assertThat(fixture.refused).isEmpty();
        assertThat(fixture.ids("q", "one", "source", "field")).containsExactly(each.id());
    }

    @Test
    void saysThatAFieldCannotChange() throws IOException {
        makeMay(
                mapping ->
                        ((ObjectNode) mapping.path("source"))
                                .put("type", "text")
                                .remove("ignore_above"));
        IndexTemplate template =
                new IndexTemplate(
                        fixture.client,
                        new IndexTemplate.Settings(1, 0, Duration.ofSeconds(1)),
                        InstantSource.system());

        assertThatThrownBy(template::ensure)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("indexed anew")
                .hasMessageContaining("source");
        assertThat(template.isInstalled()).isFalse();
    }

    private interface Edit {
        void of(ObjectNode fields);
    }

    private void makeMay(Edit edit) throws IOException {
        JsonNode template;
        try (InputStream in = getClass().getResourceAsStream("/index/template.json")) {
            template = JSON.readTree(in);
        }
        ObjectNode mappings = (ObjectNode) template.at("/template/mappings");
        edit.of((ObjectNode) mappings.path("properties"));
        ObjectNode index = JSON.createObjectNode();
        index.set("mappings", mappings);
        index.putObject("aliases").putObject(Indices.ALIAS);
        assertThat(
                        fixture.client
                                .json("PUT", INDEX, Map.of(), index.toString().getBytes(UTF_8))
                                .status())
                .isEqualTo(200);
    }
}
