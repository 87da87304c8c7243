package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.ArticleBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes first by relevance. */
@Tag("backends")
class RankingIT {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final List<EnrichedArticle> STORMS = new ArrayList<>();

    @BeforeAll
    static void index() {
        List<EnrichedArticle> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            STORMS.add(
                    article("storms", "" + i)
                            .text("en", "A storm at sea", null)
                            .published(NOW.minus(Duration.ofHours(5L * ((i * 7) % 40))))
                            .build());
        }
        all.addAll(STORMS);
        ArticleBuilder lead = article("ferry", "lead").text("en", "Ferry sails", null);
        all.add(lead.published(NOW).build());
        all.add(
                article("ferry", "copy")
                        .text("en", "Ferry sails", null)
                        .published(NOW)
                        .follows(lead.id())
                        .build());
        all.add(
                article("snail", "old")
                        .text("en", "Snail glows", "A snail that glows, a snail of the deep.")
                        .published(NOW.minus(Duration.ofDays(300)))
                        .build());
        all.add(
                article("snail", "new")
                        .text("en", "Harbour", "It was said that a snail, among much else, glows.")
                        .published(NOW)
                        .build());
        INDEX.index(all);
    }

    @BeforeEach
    void restoreTheClock() {
        INDEX.now = NOW;
    }

    @Test
    void amongEqualsTheNewestComesFirst() {
        assertThat(INDEX.ids("q", "storm", "page_size", "100")).isEqualTo(newestFirst());
    }

    @Test
    void pagesKeepTheOrderWhileTimePasses() {
        for (String duplicates : List.of("keep", "collapse")) {
            String[] parameters = {"q", "storm", "page_size", "8", "duplicates", duplicates};
            List<String> listed = new ArrayList<>();
            ArticlePage page = INDEX.search(parameters);
            listed.addAll(IndexFixture.ids(page));
            while (page.nextCursor() != null) {
                INDEX.now = INDEX.now.plus(Duration.ofDays(2));
                page = INDEX.search(IndexFixture.with(parameters, "cursor", page.nextCursor()));
                listed.addAll(IndexFixture.ids(page));
            }
            INDEX.now = NOW;

            assertThat(listed).isEqualTo(newestFirst());
        }
    }

    @Test
    void aLeadComesBeforeItsCopies() {
        assertThat(INDEX.search("q", "ferry", "duplicates", "keep").hits())
                .extracting(hit -> hit.path("uri").asText())
                .containsExactly("lead", "copy");
    }

    @Test
    void anOldArticleThatSaysItBetterStaysFirst() {
        assertThat(INDEX.search("q", "snail glows").hits())
                .extracting(hit -> hit.path("uri").asText())
                .containsExactly("old", "new");
    }

    @Test
    void ageCountsFromTheEndOfTheTimeThatIsAskedFor() {
        Instant end = NOW.minus(Duration.ofHours(50));
        INDEX.now = NOW.plus(Duration.ofDays(3650));

        assertThat(INDEX.ids("q", "storm", "page_size", "100", "end_date", end.toString()))
                .isEqualTo(newestFirst().subList(10, 40));
    }

    private static List<String> newestFirst() {
        return STORMS.stream()
                .sorted(Comparator.comparing(EnrichedArticle::published).reversed())
                .map(EnrichedArticle::id)
                .toList();
    }
}
