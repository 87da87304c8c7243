package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.index.ItemOutcome;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One document an article, and always the newest. */
@Tag("backends")
class VersionsIT {
    private static final IndexFixture INDEX = IndexFixture.empty();

    @Test
    void keepsTheNewestVersionWhateverTheOrder() throws IOException {
        ArticleBuilder late = article("revisions", "late");
        INDEX.index(List.of(late.version(3).text("en", "third", null).build()));
        int before = INDEX.settled.getOrDefault(ItemOutcome.Settlement.SUPERSEDED, 0);

        INDEX.index(List.of(late.version(2).text("en", "second", null).build()));
        INDEX.index(List.of(late.version(3).text("en", "third", null).build()));

        assertThat(INDEX.settled.get(ItemOutcome.Settlement.SUPERSEDED)).isEqualTo(before + 1);
        assertThat(INDEX.settled.get(ItemOutcome.Settlement.ALREADY)).isOne();
        assertThat(INDEX.search("source", "revisions").hits().getFirst().path("headline").asText())
                .isEqualTo("third");
        INDEX.index(List.of(late.version(4).withdrawn().build()));
        assertThat(INDEX.ids("source", "revisions")).isEmpty();
    }

    @Test
    void keepsOneDocumentOverTheEndOfAMonth() throws IOException {
        ArticleBuilder old =
                article("months", "old").received(Instant.parse("2026-09-30T23:59:59Z"));
        INDEX.index(List.of(old.version(1).text("en", "first", null).build()));

        INDEX.index(List.of(old.version(9).text("en", "ninth", null).build()));

        assertThat(INDEX.search("source", "months", "duplicates", "keep").articles()).isOne();
        assertThat(INDEX.indices()).contains("nashra-articles-v1-2026.09");
    }
}
