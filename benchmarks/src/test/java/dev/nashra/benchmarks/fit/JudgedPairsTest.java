package dev.nashra.benchmarks.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.copies.verify.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgedPairsTest {
    @TempDir private Path folder = Path.of("");

    private static final Pair PAIR = Pair.of("Port", "two", Duration.ofDays(2), Pair.REPAIRS);
    private static final List<Text> TEXTS = List.of(PAIR.one(), PAIR.other());

    @Test
    void copiesCountThreefoldAndOthersTwelvefold() throws IOException {
        List<Example> examples = take("# read by one\na\tb\tyes\tfirst\n\nb\ta\tno\tboth\n");

        assertThat(examples).extracting(Example::isCopy).containsExactly(true, false);
        assertThat(examples).extracting(Example::weight).containsExactly(3.0, 12.0);
        assertThat(examples)
                .allSatisfy(
                        pair -> assertThat(pair.value(Feature.DAYS_APART.ordinal())).isPositive());
    }

    @Test
    void theThirdSampleAndWhatNobodyCouldTellAreNotFittedTo() throws IOException {
        assertThat(take("a\tb\tyes\tthird\na\tb\tunsure\tfirst\n")).isEmpty();
    }

    @Test
    void everyPairIsOfSomeFile() throws IOException {
        JudgedPairs pairs = read("a\tb\tyes\tfirst\na\tc\tno\tfirst\n");
        pairs.take(TEXTS);

        assertThatThrownBy(pairs::requireAllTaken)
                .hasMessage("1 judged pairs are in no dated file, such as a and c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\tb\tyes",
                "a\tb\tyes\tfirst\tmore",
                "\tb\tyes\tfirst",
                "a\t\tyes\tfirst",
                "a\tb\tmaybe\tfirst",
                "a\tb\tyes\tfourth"
            })
    void aLineThatIsNoPairIsNamed(String line) {
        assertThatThrownBy(() -> read("# a comment\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pairs.tsv:2: ");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> new JudgedPairs().read(folder.resolve("none.tsv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no file");
    }

    private List<Example> take(String lines) throws IOException {
        JudgedPairs pairs = read(lines);
        List<Example> examples = pairs.take(TEXTS);
        pairs.requireAllTaken();
        return examples;
    }

    private JudgedPairs read(String lines) throws IOException {
        JudgedPairs pairs = new JudgedPairs();
        pairs.read(Files.writeString(folder.resolve("pairs.tsv"), lines));
        return pairs;
    }
}
