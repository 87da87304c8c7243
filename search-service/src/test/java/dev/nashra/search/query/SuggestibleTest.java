package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import dev.nashra.text.TextLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestibleTest {
    private static final Tag SHOIGU =
            new Tag("person:sergei-shoigu", "سيرغي شويغو", Tag.Kind.PERSON, "r:1", 0.5, List.of());

    @Test
    void namesAreKnownByEachWordInEitherScript() {
        assertThat(Suggestible.of(List.of(SHOIGU), null, TextLanguage.AR))
                .extracting(Suggestible.Entry::key)
                .containsExactly("سيرجي شويجو", "شويجو", "sergei shoigu", "shoigu");
        assertThat(Suggestible.of(List.of(SHOIGU), null, TextLanguage.AR))
                .allMatch(entry -> entry.text().equals("سيرغي شويغو") && entry.weight() == 51);
    }

    @Test
    void headlinesAreKnownByPairsOfWordsThatSaySomething() {
        assertThat(Suggestible.of(List.of(), "The ferry of Maren sails!", TextLanguage.EN))
                .extracting(Suggestible.Entry::text)
                .containsExactly("Maren sails");
        assertThat(Suggestible.of(List.of(), "قطار الضواحي", TextLanguage.AR))
                .extracting(Suggestible.Entry::key)
                .containsExactly("قطار الضواحي");
    }

    @Test
    void theArticleNeedNotBeTyped() {
        Tag tag = new Tag("place:gharb", "المغرب العربي", Tag.Kind.PLACE, "r:1", 1, List.of());

        assertThat(Suggestible.of(List.of(tag), null, TextLanguage.AR))
                .extracting(Suggestible.Entry::key)
                .containsExactly("المجرب العربي", "مجرب العربي", "العربي", "عربي", "gharb");
    }
}
