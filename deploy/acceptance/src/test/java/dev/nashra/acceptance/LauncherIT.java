package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherIT {
    @Test
    void statusNamesEveryProcessAndIsContent() {
        RunningStack.Run status = RunningStack.nashra("status");

        assertThat(status.exitCode()).as(status.output()).isZero();
        assertThat(RunningStack.pids())
                .containsOnlyKeys("kafka", "elasticsearch", "ingest", "enrich", "search");
    }

    @Test
    void secondUpOnTheSameDataSaysThatOneIsRunning() {
        Map<String, Long> before = RunningStack.pids();

        RunningStack.Run up = RunningStack.nashra("up", "--detach");

        assertThat(up.exitCode()).isNotZero();
        assertThat(up.output()).contains("running");
        assertThat(RunningStack.pids()).isEqualTo(before);
    }
}
