package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.query.SuggestReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("backends")
class SuggestionsIT {
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final ArticleBuilder GONE =
            article("suggest", "gone")
                    .text("ar", "غوردين يغيب", null)
                    .named("person:gordin", "غوردين", "غوردين");

    private final Suggestions suggestions =
            new Suggestions(
                    new IndexSearch(INDEX.client, Duration.ofSeconds(20), Duration.ofMinutes(1)));

    @BeforeAll
    static void index() {
        INDEX.index(
                List.of(
                        article("suggest", "visit")
                                .text("ar", "شويغو في زيارة إلى المرفأ القديم", null)
                                .named("person:sergei-shoigu", "سيرغي شويغو", "شويغو")
                                .build(),
                        article("suggest", "again")
                                .text("ar", "شويغو مرة أخرى", null)
                                .named("person:sergei-shoigu", "سيرغي شويغو", "شويغو")
                                .build(),
                        article("suggest", "en")
                                .text("en", "Shoigu visits old harbour", null)
                                .named("person:sergei-shoigu", "Sergei Shoigu", "Shoigu")
                                .build(),
                        GONE.build()));
    }

    @Test
    void suggestsNamesInAnySpellingOnce() {
        for (String typed : List.of("ش", "شويغ", "شويجو", "سيرجي شو")) {
            assertThat(suggest("q", typed))
                    .containsOnlyOnce(
                            new Suggestions.Suggestion(
                                    "سيرغي شويغو", "person", "person:sergei-shoigu"));
        }
    }

    @Test
    void suggestsByTheOtherScript() {
        assertThat(suggest("q", "shoi"))
                .extracting(Suggestions.Suggestion::tag)
                .contains("person:sergei-shoigu");
        assertThat(suggest("q", "shoi", "language", "ar"))
                .extracting(Suggestions.Suggestion::text)
                .containsExactly("سيرغي شويغو");
        assertThat(suggest("q", "shoi", "language", "en"))
                .extracting(Suggestions.Suggestion::text)
                .contains("Sergei Shoigu")
                .doesNotContain("سيرغي شويغو");
    }

    @Test
    void suggestsWordsOfHeadlines() {
        assertThat(suggest("q", "مرفا ال"))
                .containsExactly(new Suggestions.Suggestion("المرفأ القديم", "headline", null));
        assertThat(suggest("q", "old h"))
                .containsExactly(new Suggestions.Suggestion("old harbour", "headline", null));
    }

    @Test
    void suggestsNoMoreThanAskedForTheWeightiestFirst() {
        assertThat(suggest("q", "sho", "size", "1"))
                .extracting(Suggestions.Suggestion::kind)
                .containsExactly("person");
    }

    @Test
    void suggestsNothingOfWhatWasWithdrawn() {
        assertThat(suggest("q", "غورد")).isNotEmpty();

        INDEX.index(List.of(GONE.version(2).withdrawn().build()));

        assertThat(suggest("q", "غورد")).isEmpty();
    }

    private List<Suggestions.Suggestion> suggest(String... parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], List.of(parameters[i + 1]));
        }
        return suggestions.to(
                ((SuggestReader.Outcome.Accepted) SuggestReader.read(values)).query());
    }
}
