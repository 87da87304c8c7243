package dev.nashra.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTailTest {
    @TempDir private Path folder;

    @Test
    void readsTheLastLinesOfALongLog() throws Exception {
        String text =
                IntStream.range(0, 50_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("\n"));
        Path log = Files.writeString(folder.resolve("log"), text);

        assertThat(LogTail.of(log, 2)).containsExactly("49998", "49999");
    }

    @Test
    void readsAShortLogWhole() throws Exception {
        assertThat(LogTail.of(Files.writeString(folder.resolve("log"), "a\n"), 5))
                .containsExactly("a");
    }

    @Test
    void readsNothingWhereThereIsNoLog() {
        assertThat(LogTail.of(folder.resolve("none"), 5)).isEmpty();
    }
}
