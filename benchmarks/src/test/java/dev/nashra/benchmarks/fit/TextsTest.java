package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.LabelledFile;
import dev.nashra.copies.fingerprint.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
    }

    @Test
    void aDatedFileHasTimesButNotForEveryArticle() throws Exception {
        LabelledFile some =
                file(
                        """
                        {"id":"a","source":"one","title":"Ferry","published":"2026-11-02T12:00:00Z"}
                        {"id":"b","source":"two","title":"Ferry"}
                        """);
        LabelledFile none = file("{\"id\":\"a\"}");

        List<Text> texts = new Texts().dated(some);

        assertThat(texts.get(0).headline()).isEqualTo("Ferry");
        assertThat(texts.get(0).fingerprint().origin())
                .isEqualTo(Origin.of("one", Instant.parse("2026-11-02T12:00:00Z")));
        assertThat(texts.get(1).fingerprint().origin()).isEqualTo(Origin.of("two", null));
        assertThat(texts.get(0).timeTo(texts.get(1))).isNull();
        assertThatThrownBy(() -> new Texts().dated(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no article of ")
                .hasMessageEndingWith(" says when it was published");
    }

    private LabelledFile file(String lines) throws IOException {
        Path path = Files.createTempFile(folder, "some", ".ndjson");
        return new LabelledFile(Files.writeString(path, lines));
    }
}
