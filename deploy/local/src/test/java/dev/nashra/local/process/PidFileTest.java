package dev.nashra.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PidFileTest {
    @TempDir private Path folder;

    @Test
    void findsARunningProcessAgain() {
        Path file = folder.resolve("us.pid");
        PidFile.of(ProcessHandle.current(), 4711).write(file);

        PidFile read = PidFile.read(file).orElseThrow();

        assertThat(read.process()).contains(ProcessHandle.current());
        assertThat(read.port()).isEqualTo(4711);
    }

    @Test
    void doesNotTakeAnotherProcessOfTheSamePidForOurs() {
        PidFile us = PidFile.of(ProcessHandle.current(), 0);
        PidFile before = new PidFile(us.pid(), us.started().minusSeconds(3600), 0);

        assertThat(before.process()).isEmpty();
    }

    @Test
    void findsNothingOfAProcessThatEnded() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        PidFile noted = PidFile.of(process.toHandle(), 0);

        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(noted.process()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 2", "1 2026-01-01T00:00:00Z", "1 yesterday 5"})
    void readsNothingFromAFileThatIsNotOurs(String content) throws Exception {
        assertThat(PidFile.read(Files.writeString(folder.resolve("x.pid"), content))).isEmpty();
    }

    @Test
    void readsNothingFromAFileThatIsNotThere() {
        assertThat(PidFile.read(folder.resolve("none.pid"))).isEmpty();
    }
}
