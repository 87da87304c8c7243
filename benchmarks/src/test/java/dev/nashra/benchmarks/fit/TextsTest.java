package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.LabelledFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void theLastLineOfAnAddressCounts() throws Exception {
        LabelledFile file =
                file(
                        """
                        {"id":"a","source":"one","url":"https://one.example/1","group":"x"}
                        {"id":"b","source":"one","url":"https://one.example/1","group":"y","kind":"template"}
                        """);

        assertThat(new Texts().labelled(file))
                .singleElement()
                .satisfies(
                        text -> {
                            assertThat(text.id()).isEqualTo("b");
                            assertThat(text.group()).isEqualTo("y");
                            assertThat(text.isTemplate()).isTrue();
                        });
    }

    @Test
    void withoutAGroupNothingIsKnown() throws IOException {
        LabelledFile unlabelled = file("{\"id\":\"a\",\"published\":\"2026-11-02T12:00:00Z\"}");
        LabelledFile events = file("{\"id\":\"a\",\"cluster\":\"x\"}");

        assertThatThrownBy(() -> new Texts().labelled(unlabelled))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(":1: the article a does not say its group");
        assertThatThrownBy(() -> new Texts().labelled(events)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Texts().dated(events))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(":1: the article a does not say when it was published");
    }

    private LabelledFile file(String lines) throws IOException {
        Path path = Files.createTempFile(folder, "some", ".ndjson");
        return new LabelledFile(Files.writeString(path, lines));
    }
}
