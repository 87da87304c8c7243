package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("backends")
class SimilarArticlesIT {
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final ArticleBuilder WRECK =
            wreck("wreck", "Divers find spice ship", "Divers found a spice ship in the Caspian");

    private final SimilarArticles similar =
            new SimilarArticles(
                    new IndexSearch(INDEX.client, Duration.ofSeconds(20), Duration.ofMinutes(1)));

    @BeforeAll
    static void index() {
        List<EnrichedArticle> all = new ArrayList<>();
        ArticleBuilder museum =
                wreck("museum", "Town wants the spice ship", "The Caspian town wants a museum");
        all.add(WRECK.build());
        all.add(
                wreck("copy", "Divers find a spice ship", "Divers found a ship in the Caspian")
                        .follows(WRECK.id())
                        .build());
        all.add(museum.build());
        all.add(
                wreck("museum-copy", "Town wants the ship", "The Caspian town wants a museum")
                        .follows(museum.id())
                        .build());
        all.add(
                wreck("gone", "Spice ship of the Caspian", "Divers of the Caspian spice ship")
                        .withdrawn()
                        .build());
        for (int i = 0; i < 30; i++) {
            all.add(
                    article("other", "" + i)
                            .text("en", "Weather of day " + i, "Rain falls on the hills, a word")
                            .build());
        }
        INDEX.index(all);
    }

    private static ArticleBuilder wreck(String name, String headline, String body) {
        return article("wreck", name).text("en", headline, body + ", where cloves were found.");
    }

    @Test
    void findsWhatIsOnTheSubjectAndNotTheSameReport() {
        List<ObjectNode> hits = similar();

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().path("uri").asText()).startsWith("museum");
        assertThat(hits.getFirst().path("copies").asInt()).isEqualTo(1);
        assertThat(hits.getFirst().has("body_text")).isFalse();
    }

    @Test
    void takesTheFiltersOfASearch() {
        assertThat(similar("duplicates", "keep")).hasSize(2);
        assertThat(similar("duplicates", "keep", "page_size", "1")).hasSize(1);
        assertThat(similar("source", "other")).isEmpty();
        assertThat(similar("fields", "body_text").getFirst().path("body_text").asText())
                .contains("museum");
    }

    private List<ObjectNode> similar(String... parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], List.of(parameters[i + 1]));
        }
        ObjectNode article =
                ((ArticleLookup.Outcome.Found) INDEX.lookup.find(WRECK.id())).article();
        return similar.to(article, ((ReadQuery.Accepted) QueryReader.similar(values)).query());
    }
}
