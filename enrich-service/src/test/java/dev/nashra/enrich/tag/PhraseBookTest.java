package dev.nashra.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
    private final PhraseBook book = new PhraseBook();

    @Test
    void theLongestNameCounts() {
        add("Guinea");
        add("Guinea Bissau");

        assertThat(at("in Guinea-Bissau", 1)).isEqualTo("guinea-bissau");
        assertThat(at("in Guinea, Bissau", 1)).isEqualTo("guinea");
    }

    @Test
    void abbreviationsCountInCapitalsOnly() {
        add("WHO");

        assertThat(at("the WHO", 1)).isEqualTo("who");
        assertThat(at("the Who", 1)).isNull();
    }

    @Test
    void namesCountWithACapitalUnlessTheyAreWrittenSmall() {
        add("Chad");
        add("français");

        assertThat(at("a chad", 1)).isNull();
        assertThat(at("le français", 1)).isEqualTo("francais");
    }

    private void add(String name) {
        book.add(name, new Known(Mention.Kind.PLACE, Slug.of(name), "", name, "", Set.of()));
    }

    private @Nullable String at(String text, int word) {
        PhraseBook.Match match =
                book.at(Passage.of(Reading.of("en", null, text), Field.BODY), word);
        return match == null ? null : match.known().id();
    }
}
