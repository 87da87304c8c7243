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
    void missingFileAndMeasureAreRefused() {
        assertThat(execute(folder.resolve("b.ndjson").toString())).isEqualTo(2);
        assertThat(execute("--only", "weather", folder.toString())).isEqualTo(2);
    }

    private static int execute(String... arguments) {
        return new CommandLine(new EvaluateTags()).execute(arguments);
    }
}
