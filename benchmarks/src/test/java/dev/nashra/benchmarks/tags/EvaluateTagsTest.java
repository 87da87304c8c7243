package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EvaluateTagsTest {
    @TempDir private Path folder;

    @Test
    void fileWithoutLabelsIsRefused() throws IOException {
        Path file = folder.resolve("a.ndjson");
        Files.writeString(file, "{\"title\": \"Bridge closed\"}\n");

        assertThat(execute(file.toString())).isEqualTo(2);
    }

    @Test
    void fileWithoutLabelsDoesNotStopTheNext() throws IOException {
        Path unlabelled = folder.resolve("a.ndjson");
        Files.writeString(unlabelled, "{\"title\": \"Bridge closed\"}\n");
        Path labelled = folder.resolve("b.conll");
        Files.writeString(labelled, "باريس B-LOC\n");

        assertThat(execute(unlabelled.toString(), labelled.toString())).isZero();
    }

    @Test
    void missingFileAndMeasureAreRefused() {
        assertThat(execute(folder.resolve("b.ndjson").toString())).isEqualTo(2);
        assertThat(execute("--only", "weather", folder.toString())).isEqualTo(2);
    }

    @Test
    void tagsOfAFewArticlesAreListedWithTheirWeights() throws Exception {
        Path file = folder.resolve("few.ndjson");
        Files.writeString(
                file,
                "{\"title\": \"Russia and Iran agree\", \"body\": \"Russia said so in Moscow.\"}\n");

        String table = new WeightsMeasure().measure(TagFile.open(file));

        assertThat(table.lines().skip(1)).anyMatch(line -> line.contains("country:RU"));
        assertThat(new WeightsMeasure().measures(TagFile.open(file))).isTrue();
        assertThat(new RulesMeasure().measures(TagFile.open(file))).isFalse();
    }

    private static int execute(String... arguments) {
        return new CommandLine(new EvaluateTags()).execute(arguments);
    }
}
