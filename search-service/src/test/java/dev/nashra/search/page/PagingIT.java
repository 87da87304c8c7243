package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listings while the index changes under them. */
@Tag("backends")
class PagingIT {
    private static final int ARTICLES = 1000;
    private static final long SEED = 7;
    private static final Instant START = Instant.parse("2026-10-15T00:00:00Z");

    private final Random random = new Random(SEED);
    private IndexFixture index;
    private int changes;

    @BeforeEach
    void fill() {
        index = IndexFixture.empty();
        List<EnrichedArticle> all = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            all.add(article(i).build());
        }
        index.index(all);
    }

    @Test
    void neitherRepeatsNorSkips() {
        for (String duplicates : List.of("keep", "collapse")) {
            List<String> seen = new ArrayList<>();
            String[] parameters = {
                "source", "old", "duplicates", duplicates, "sort", "received", "page_size", "100"
            };
            ArticlePage page = index.search(parameters);
            seen.addAll(IndexFixture.ids(page));
            while (page.nextCursor() != null) {
                change();
                page = index.search(IndexFixture.with(parameters, "cursor", page.nextCursor()));
                seen.addAll(IndexFixture.ids(page));
            }

            assertThat(seen).as("seed %d", SEED).doesNotHaveDuplicates().hasSize(ARTICLES);
        }
    }

    @Test
    void givesTheLastPageAgain() {
        for (String duplicates : List.of("keep", "collapse")) {
            String[] parameters = {
                "source", "old", "duplicates", duplicates, "sort", "received", "page_size", "100"
            };
            String cursor = null;
            ArticlePage page = index.search(parameters);
            while (page.nextCursor() != null) {
                cursor = page.nextCursor();
                page = index.search(IndexFixture.with(parameters, "cursor", cursor));
            }
            change();

            ArticlePage again = index.search(IndexFixture.with(parameters, "cursor", cursor));

            assertThat(IndexFixture.ids(again)).hasSize(100).isEqualTo(IndexFixture.ids(page));
        }
    }

    @Test
    void exportsEveryArticleOnce() throws IOException {
        ReadQuery read = QueryReader.export(Map.of("source", List.of("old")));
        ArticleExport export = new ArticleExport(index.pager);
        List<String> exported = new ArrayList<>();
        List<String> bodies = new ArrayList<>();

        ArticleExport.Run run = export.begin(((ReadQuery.Accepted) read).query());
        run.to(
                article -> {
                    if (exported.size() % 250 == 0) {
                        change();
                    }
                    exported.add(article.path("id").asText());
                    bodies.add(article.path("body_text").asText());
                });

        assertThat(exported).doesNotHaveDuplicates().hasSize(ARTICLES);
        assertThat(bodies).allMatch("the text"::equals);
    }

    @Test
    void exportsArticlesTooLongForOnePage() throws IOException {
        String text = "a word ".repeat(100_000 / 7);
        List<EnrichedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(ArticleBuilder.article("long", "l" + i).text("und", "long", text).build());
        }
        index.index(articles);
        ReadQuery read = QueryReader.export(Map.of("source", List.of("long")));
        List<String> exported = new ArrayList<>();

        new ArticleExport(index.pagerHolding(500_000))
                .begin(((ReadQuery.Accepted) read).query())
                .to(article -> exported.add(article.path("id").asText()));

        assertThat(exported).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void listsAGroupByArrival() {
        ArticleBuilder lead = ArticleBuilder.article("g", "0").received(START.plusSeconds(50));
        List<EnrichedArticle> members = new ArrayList<>(List.of(lead.build()));
        for (int i = 1; i < 30; i++) {
            members.add(
                    ArticleBuilder.article("g", "" + i)
                            .received(START.plusSeconds(50 + (i * 7) % 30))
                            .follows(lead.id())
                            .build());
        }
        index.index(members);

        List<ObjectNode> listed = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, List<String>> values =
                    cursor == null
                            ? Map.of("page_size", List.of("7"))
                            : Map.of("page_size", List.of("7"), "cursor", List.of(cursor));
            ReadQuery read = QueryReader.group(lead.id(), values);
            ArticlePage page =
                    ((PageOutcome.Served) index.pager.page(((ReadQuery.Accepted) read).query()))
                            .page();
            assertThat(page.total()).isEqualTo(30);
            listed.addAll(page.hits());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(listed).hasSize(30);
        assertThat(listed.getFirst().path("id").asText()).isEqualTo(lead.id());
        assertThat(listed)
                .isSortedAccordingTo(Comparator.comparing(a -> a.path("first_received").asText()));
    }

    private static ArticleBuilder article(int number) {
        return ArticleBuilder.article("old", "u" + number)
                .text("und", "an article", "the text")
                .received(START.plusSeconds(number * 900L));
    }

    /** Moves some articles to the front of the order, withdraws some, adds some. */
    private void change() {
        List<EnrichedArticle> changed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changed.add(article(random.nextInt(ARTICLES)).version(1000 + ++changes).build());
            changed.add(ArticleBuilder.article("old", "n" + ++changes).withdrawn().build());
            changed.add(ArticleBuilder.article("new", "n" + changes).build());
        }
        index.index(changed);
    }
}
