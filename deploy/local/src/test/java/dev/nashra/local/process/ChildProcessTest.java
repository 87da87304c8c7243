package dev.nashra.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildProcessTest {
    private static final Duration BOUND = Duration.ofSeconds(10);

    @TempDir private Path folder;

    @Test
    void givesInputAndEnvironmentAndKeepsBothOutputs() throws Exception {
        ChildCommand command =
                new ChildCommand(
                        "child",
                        List.of("sh", "-c", "read line; echo $line $NAME; echo bad >&2; exit 3"),
                        Map.of("NAME", "value", "HOME", ""),
                        folder,
                        folder.resolve("log"),
                        "hello\n".getBytes(UTF_8));

        ChildProcess child = ChildProcess.start(command);

        assertThat(child.ended().get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(Files.readAllLines(command.log())).containsExactly("hello value", "bad");
    }

    @Test
    void keepsItsInputOpen() {
        ChildProcess child = start("exec cat");

        assertThat(child.isAlive()).isTrue();

        child.kill();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsByItselfWhenAsked() {
        assertThat(start("exec cat").stop(BOUND)).isTrue();
    }

    @Test
    void isKilledWhenItDoesNotEndInTime() throws Exception {
        ChildProcess child = start("trap '' TERM; echo deaf; while :; do read x || :; done");
        while (LogTail.of(child.command().log(), 1).isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(child.stop(Duration.ofMillis(50))).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void hasASessionOfItsOwn() throws Exception {
        ChildProcess child = start("ps -o sid= -p $$ >sid.new && mv sid.new sid; exec cat");
        Path sid = folder.resolve("sid");
        while (!Files.exists(sid)) {
            Thread.onSpinWait();
        }

        assertThat(Files.readString(sid).strip()).isEqualTo(Long.toString(child.handle().pid()));
        child.kill();
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                new ChildCommand(
                        "child",
                        List.of("sh", "-c", script),
                        Map.of(),
                        folder,
                        folder.resolve("log")));
    }
}
