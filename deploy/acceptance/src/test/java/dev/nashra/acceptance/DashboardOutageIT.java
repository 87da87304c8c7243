package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The index or the broker dies under the open page: it says so, keeps what it shows, and recovers
 * by itself.
 */
class DashboardOutageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @BeforeAll
    static void pushTheSample() {
        Chromium.browser();
        Sample.push();
    }

    @Test
    void elasticsearchIsKilled() {
        try (Dashboard dashboard =
                Dashboard.open("sort=received&" + Dashboard.SAMPLE, Dashboard.Look.USUAL.in("en"))
                        .listed()) {
            int rows = dashboard.rows().count();
            kill("elasticsearch");
            dashboard.page().locator("#sort").selectOption("published");
            dashboard.page().locator(".list .problem").first().waitFor();
            assertThat(dashboard.rows().count()).isEqualTo(rows);
            assertThat(dashboard.page().locator(".list .problem").first().textContent())
                    .contains("as of");
            dashboard.shoot("index-killed");

            dashboard.until(PATIENCE, "document.querySelectorAll('.problem').length == 0");
            assertThat(dashboard.rows().count()).isEqualTo(rows);
        }
    }

    @Test
    void kafkaIsKilled() throws IOException, InterruptedException {
        String source = "outage-" + Instant.now().getEpochSecond();
        Sample.pushUnlike(source, 0, 2);
        Sample.listed(source, 2);
        try (Dashboard dashboard =
                Dashboard.open("sort=received&source=" + source, Dashboard.Look.USUAL.in("en"))
                        .listed()) {
            dashboard.until("document.querySelector('nashra-live .state.live')");
            kill("kafka");
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> RunningStack.nashra("status").exitCode() == 0);
            assertThat(dashboard.rows().count()).isEqualTo(2);
            // Refused while the broker is not back yet, and then nothing was taken: sent again.
            await().atMost(PATIENCE).untilAsserted(() -> Sample.pushUnlike(source, 2, 5));

            dashboard.until(
                    PATIENCE,
                    "document.querySelector('nashra-live .show').textContent.includes('3 new')");
            assertThat(dashboard.rows().count()).isEqualTo(2);
        }
    }

    private static void kill(String name) {
        long pid = RunningStack.pids().get(name);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
