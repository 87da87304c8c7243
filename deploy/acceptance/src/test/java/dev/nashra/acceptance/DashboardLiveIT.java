package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes while the dashboard is read: it is counted, offered, and moves nothing. */
class DashboardLiveIT {
    private static final int FLOOD = 10_000;
    private static final int SECONDS = 5;
    private static final int BATCHES = 50;

    @BeforeAll
    static void pushTheSample() {
        Chromium.browser();
        Sample.push();
    }

    @Test
    void check02and03_tenThousandInFiveSecondsMoveNothingAndAreShownWhenAskedFor()
            throws Exception {
        try (Front front = Front.start();
                Dashboard dashboard =
                        Dashboard.open(
                                front.url(),
                                "sort=received&" + Dashboard.SAMPLE,
                                Dashboard.Look.USUAL.in("en"),
                                page -> {})) {
            dashboard.listed();
            dashboard.until("document.querySelector('nashra-live .state.live')");
            for (int i = 0; i < 20; i++) {
                dashboard.press("j");
            }
            String row =
                    "[document.activeElement.ariaPosInSet, document.activeElement.dataset.id,"
                            + " document.activeElement.getBoundingClientRect().top,"
                            + " document.querySelector('nashra-feed').scrollTop]";
            Object before = dashboard.eval(row);
            assertThat((List<?>) before).first().isEqualTo("20");
            dashboard.eval(
                    "(window.tasks = [], window.said = [],"
                            + " new PerformanceObserver(l => tasks.push(...l.getEntries().map(e => Math.round(e.duration))))"
                            + ".observe({type: 'longtask'}),"
                            + " new MutationObserver(() => said.push(document.querySelector('#said').textContent))"
                            + ".observe(document.querySelector('#said'), {childList: true}), null)");

            Thread sender = Thread.ofVirtual().start(() -> flood(front));
            dashboard.until(
                    "document.querySelector('nashra-live .show').textContent.includes('10,000 new')");
            sender.join();

            assertThat(dashboard.eval(row)).isEqualTo(before);
            System.out.println(
                    "dashboard: 10,000 events in 5 s, long tasks in ms: "
                            + dashboard.eval("tasks")
                            + ", heap in MB: "
                            + dashboard.eval(
                                    "Math.round(performance.memory.usedJSHeapSize / 1e6)"));
            dashboard.shoot("ten-thousand-new");

            dashboard.eval("(said.length = 0, null)");
            dashboard.press("n");
            dashboard.until("document.activeElement.ariaPosInSet == '1'");
            assertThat((String) dashboard.eval("document.activeElement.textContent"))
                    .contains("flood-" + (FLOOD - 1) + " ");
            assertThat(
                            ((Number)
                                            dashboard.eval(
                                                    "document.querySelector('nashra-feed').scrollTop"))
                                    .intValue())
                    .isZero();
            assertThat(
                            ((Number)
                                            dashboard.eval(
                                                    "document.querySelectorAll('nashra-card').length"))
                                    .intValue())
                    .isLessThanOrEqualTo(200);
            assertThat((List<?>) dashboard.eval("said")).hasSize(1);
        }
    }

    @Test
    void check09_whatCameWhileOfflineComesOnceAndAGapIsSaid()
            throws IOException, InterruptedException {
        String source = "offline-" + Instant.now().getEpochSecond();
        Sample.pushUnlike(source, 0, 3);
        Sample.listed(source, 3);
        try (Dashboard dashboard =
                Dashboard.open("sort=received&source=" + source, Dashboard.Look.USUAL.in("en"))) {
            dashboard.listed();
            dashboard.until("document.querySelector('nashra-live .state.live')");
            dashboard.context().setOffline(true);
            dashboard.until("document.querySelector('nashra-live .state.offline')");
            Sample.pushUnlike(source, 3, 53);
            Sample.listed(source, 53);
            assertThat(dashboard.rows().count()).isEqualTo(3);
            dashboard.shoot("offline");

            dashboard.context().setOffline(false);
            dashboard.until(
                    "document.querySelector('nashra-live .show').textContent.includes('50 new')");
            dashboard.press("n");
            dashboard.until("document.querySelectorAll('nashra-card').length >= 50");
            dashboard.eval(
                    "(f => { f.scrollTop = f.scrollHeight; })(document.querySelector('nashra-feed'))");
            dashboard.until("document.querySelectorAll('nashra-card').length == 53");
            List<?> ids =
                    (List<?>)
                            dashboard.eval(
                                    "[...document.querySelectorAll('nashra-card')].map(c => c.dataset.id)");
            assertThat(new HashSet<>(ids)).hasSize(53);

            dashboard.page().route("**/api/v1/stream?*", DashboardLiveIT::expired);
            dashboard.context().setOffline(true);
            dashboard.until("document.querySelector('nashra-live .state.offline')");
            dashboard.context().setOffline(false);
            dashboard.page().locator(".notice.gap").waitFor();
            assertThat(dashboard.rows().count()).isEqualTo(53);
            dashboard.shoot("gap");
            dashboard.page().unroute("**/api/v1/stream?*");
            dashboard.page().locator(".notice.gap button").click();
            dashboard.until("document.querySelector('nashra-live .state.live')");
        }
    }

    private static void expired(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(410)
                        .setContentType("application/problem+json")
                        .setBody(
                                "{\"status\":410,\"code\":\"cursor_expired\",\"detail\":\"cursor is no longer kept\"}"));
    }

    private static void flood(Front front) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(8);
        Instant start = Instant.now().plus(1, ChronoUnit.DAYS);
        String body = "word ".repeat(300);
        long begin = System.nanoTime();
        for (int batch = 0; batch < BATCHES; batch++) {
            StringBuilder frames = new StringBuilder();
            for (int i = batch * FLOOD / BATCHES; i < (batch + 1) * FLOOD / BATCHES; i++) {
                String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
                ObjectNode article =
                        Api.MAPPER.valueToTree(
                                Map.of(
                                        "id",
                                        id,
                                        "group",
                                        id,
                                        "source",
                                        "marsad",
                                        "uri",
                                        "u",
                                        "language",
                                        "en",
                                        "headline",
                                        "flood-" + i + " of new reports",
                                        "body_text",
                                        body));
                article.put("revision", 1).put("version", i).put("pubstatus", "usable");
                String at = start.plusMillis(i).toString();
                article.put("received", at).put("first_received", at).put("indexed", at);
                frames.append("id: front.")
                        .append(i + 1)
                        .append("\nevent: article.created\ndata: ");
                frames.append(article).append("\n\n");
            }
            front.send(frames.toString());
            LockSupport.parkNanos(
                    begin + (batch + 1) * SECONDS * 1_000_000_000L / BATCHES - System.nanoTime());
        }
    }
}
