package dev.nashra.benchmarks.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelsTest {
    private final Labels labels = new Labels();
    @TempDir private Path folder = Path.of("");
    private LabelledFile file = new LabelledFile(Path.of("none"));

    @BeforeEach
    void write() throws IOException {
        file = new LabelledFile(folder.resolve("some.ndjson"));
        Files.writeString(
                file.path(),
                """
                {"id":"a","source":"One Paper","url":"https://one.example/1","group":"x","kind":"origin","language":"en","published":1700000000000}
                {"id":"b","source":"two","url":"https://two.example/1","group":"x","kind":"exact","language":"en","published":"2024-01-01T00:00:00"}

                {"id":"c","source":"one-paper","url":"HTTPS://one.example/1#top","group":"x","kind":"update","language":"en"}
                {"id":"d","source":"two","group":"y","kind":"single","language":"ar"}
                """);
    }

    @Test
    void countsTheLastRevisionOfAPage() throws Exception {
        file.read(labels::add);

        assertThat(labels.pages()).extracting(Labels.Page::line).containsExactly("c", "b", "d");
        assertThat(labels.pages().getFirst().lineNumber()).isEqualTo(2);
        assertThat(labels.pageOfLine("a")).isEqualTo(labels.pageOfLine("c"));
        assertThat(labels.truth()).containsExactly(0, 0, 1);
        assertThat(labels.languages()).containsExactly("ar", "en");
        assertThat(labels.lines()).isEqualTo(4);
        assertThat(labels.isLabelled()).isTrue();
        assertThat(labels.hasEvents()).isFalse();
    }

    @Test
    void scoresPairsThatShareText() throws Exception {
        file.read(labels::add);
        Files.writeString(
                file.pairs(),
                """
                {"a":"a","b":"b","jaccard":0.95,"containment":1}
                {"a":"b","b":"d","jaccard":0.75,"containment":1}
                {"a":"a","b":"c","jaccard":0.91,"containment":1}
                """);
        PairLabels pairs = PairLabels.read(file.pairs(), labels);
        Grouping all = new Grouping("all", new int[3], Double.NaN);

        // The third pair is of one page; page 0 and page 2 are in none.
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.count(.9, 2)).isEqualTo(1);
        assertThat(pairs.together(all, .7, .8)).isEqualTo(1);
        assertThat(pairs.together(all, .8, .9)).isNaN();
        assertThat(pairs.unlisted(all)).isEqualTo(1);
        assertThat(pairs.together(new Grouping("", new int[] {0, 0, 1}, 0), .7, .8)).isZero();
    }

    @Test
    void namesTheLineThatIsWrong() throws Exception {
        Files.writeString(file.path(), "{\"id\":\"a\"}\n{\"title\":\"t\"}\n");
        assertThatThrownBy(() -> file.read(labels::add))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("some.ndjson:2: the article has no id");

        Files.writeString(file.path(), "{\"id\":\"a\"\n");
        assertThatThrownBy(() -> file.read(labels::add)).hasMessageEndingWith("1: malformed JSON");
    }

    @Test
    void refusesAnIdThatIsThereTwice() throws Exception {
        Files.writeString(file.path(), "{\"id\":\"a\"}\n{\"id\":\"a\",\"url\":\"u\"}\n");

        assertThatThrownBy(() -> file.read(labels::add)).hasMessageContaining("not unique");
    }

    @Test
    void keepsRevisionsInOrderWhateverArrivesWhen() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            List<String> ids = new ArrayList<>();
            new ArrivalOrder.Shuffled(seed).read(file, article -> ids.add(article.id()));

            assertThat(ids).containsExactlyInAnyOrder("a", "b", "c", "d");
            assertThat(ids.indexOf("a")).isLessThan(ids.indexOf("c"));
        }
    }
}
