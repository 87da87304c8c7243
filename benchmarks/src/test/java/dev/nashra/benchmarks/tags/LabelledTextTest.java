package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class LabelledTextTest {
    @Test
    void headlineStandsBeforeTheBody() {
        ObjectNode line = object().put("language", "pt-BR").put("title", "A ponte");

        assertThat(LabelledText.of(line.put("body", "Fechou.")))
                .isEqualTo(new LabelledText("pt", "A ponte\nFechou."));
    }

    @Test
    void charactersAreNeverHalved() {
        assertThat(new LabelledText("en", "a😀b").first(2)).isEqualTo("a😀");
    }

    @Test
    void languageMustBeSaid() {
        assertThatThrownBy(() -> LabelledText.of(object().put("text", "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
