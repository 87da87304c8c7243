package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpelledTest {
    @Test
    void compoundsAreReadWholeAndInParts() {
        assertThat(words("L’eau, DELL'acqua"))
                .containsExactly("l'", "eau", "l'eau", "dell'", "acqua", "dell'acqua");
        assertThat(words("terça-feira")).containsExactly("terça", "feira", "terça-feira");
        assertThat(words("می\u200cشود")).containsExactly("می", "شود", "می\u200cشود");
    }

    @Test
    void marksBelongToTheirWord() {
        assertThat(words("की घोषणा")).containsExactly("की", "घोषणा");
    }

    @Test
    void digitsAndSpacesAreOneSpace() {
        Spelled spelled = Spelled.of("A 12\u00a0 b");

        assertThat(spelled.length()).isEqualTo(" a b ".length());
        assertThat(spelled.letters()).isEqualTo(2);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Spelled.of(text).words(words::add);
        return words;
    }
}
