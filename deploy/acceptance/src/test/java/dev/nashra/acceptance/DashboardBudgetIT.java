package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the dashboard may cost: bytes, requests and rows are limits, times are told. */
class DashboardBudgetIT {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_REQUESTS = 16;
    private static final int RESULTS = 10_000;
    private static final int PAGE = 100;
    private static final Pattern CURSOR = Pattern.compile("cursor=(\\d+)");

    @BeforeAll
    static void pushTheSample() {
        Chromium.browser();
        Sample.push();
    }

    @Test
    void sixtyKilobytesInSixteenRequestsFromItsOwnOrigin() {
        TreeSet<String> hosts = new TreeSet<>();
        List<String> requests = new ArrayList<>();
        TreeMap<String, String> paths = new TreeMap<>();
        TreeMap<String, Long> bytes = new TreeMap<>();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            requests.clear();
            bytes.clear();
            try (Dashboard dashboard =
                    Dashboard.open(
                            RunningStack.search("/"),
                            "sort=received",
                            Dashboard.Look.USUAL,
                            page -> {
                                CDPSession devtools = page.context().newCDPSession(page);
                                devtools.send("Network.enable");
                                devtools.on(
                                        "Network.requestWillBeSent",
                                        event -> {
                                            String url =
                                                    event.getAsJsonObject("request")
                                                            .get("url")
                                                            .getAsString();
                                            // What the browser makes itself asks no host.
                                            if (url.startsWith("http")) {
                                                URI asked =
                                                        URI.create(
                                                                url.replaceAll(
                                                                        "[^\\x21-\\x7e]", ""));
                                                hosts.add(asked.getAuthority());
                                                requests.add(asked.getPath());
                                                paths.put(
                                                        event.get("requestId").getAsString(),
                                                        asked.getPath());
                                            }
                                        });
                                devtools.on(
                                        "Network.loadingFinished",
                                        event -> {
                                            String path =
                                                    paths.get(event.get("requestId").getAsString());
                                            if (path != null) {
                                                bytes.merge(path, received(event), Long::sum);
                                            }
                                        });
                            })) {
                dashboard.listed();
                times.add(((Number) dashboard.eval("performance.now()")).doubleValue());
                dashboard.page().locator("nashra-facets .value").first().waitFor();
                dashboard.until("document.querySelector('nashra-live .state.live')");
            }
        }
        long own =
                bytes.entrySet().stream()
                        .filter(e -> !e.getKey().startsWith("/api/"))
                        .mapToLong(java.util.Map.Entry::getValue)
                        .sum();
        long api =
                bytes.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("/api/"))
                        .mapToLong(java.util.Map.Entry::getValue)
                        .sum();
        times.sort(null);
        System.out.printf(
                "dashboard: %d bytes of its own, %d of answers, %d requests; listed %.0f ms after navigation (median of 5, cold)%n",
                own, api, requests.size(), times.get(2));
        assertThat(hosts).hasSize(1);
        assertThat(requests).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(own).isBetween(10_000L, (long) MOST_BYTES);
    }

    @Test
    void tenThousandResultsKeepTwoHundredRows() {
        try (Dashboard dashboard =
                Dashboard.open(
                        RunningStack.search("/"),
                        "sort=received",
                        Dashboard.Look.USUAL,
                        page ->
                                page.route(
                                        "**/api/v1/articles?*highlight=true*",
                                        DashboardBudgetIT::page))) {
            dashboard.listed();
            int most = 0;
            List<Double> jumps = new ArrayList<>();
            for (int last = 0; last < RESULTS; ) {
                dashboard.eval(
                        "(f => { f.scrollTop = f.scrollHeight; })(document.querySelector('nashra-feed'))");
                int before = last;
                dashboard.until(
                        "document.querySelector('nashra-feed').lastElementChild.lastElementChild.ariaPosInSet > "
                                + before);
                last =
                        Integer.parseInt(
                                (String)
                                        dashboard.eval(
                                                "document.querySelector('nashra-feed').lastElementChild.lastElementChild.ariaPosInSet"));
                most = Math.max(most, dashboard.rows().count());
            }
            for (double share : List.of(0.0, 0.5, 0.1, 0.9, 0.3)) {
                jumps.add(
                        ((Number)
                                        dashboard.eval(
                                                "(async () => { const f = document.querySelector('nashra-feed'), t = performance.now(); f.scrollTop = f.scrollHeight * "
                                                        + share
                                                        + "; await new Promise(d => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(d))));"
                                                        + " return performance.now() - t; })()"))
                                .doubleValue());
                assertThat(
                                (Boolean)
                                        dashboard.eval(
                                                "(f => [...f.querySelectorAll('nashra-card')].some(c => { const r = c.getBoundingClientRect(); return r.bottom > f.getBoundingClientRect().top && r.top < innerHeight; }))(document.querySelector('nashra-feed'))"))
                        .isTrue();
                most = Math.max(most, dashboard.rows().count());
            }
            jumps.sort(null);
            System.out.printf(
                    "dashboard: 10,000 results, at most %d rows; a jump takes %.0f ms (median of 5)%n",
                    most, jumps.get(2));
            assertThat(most).isLessThanOrEqualTo(200);
        }
    }

    @Test
    void twoHundredKeysEachAnsweredSoon() {
        try (Dashboard dashboard =
                Dashboard.open(
                        RunningStack.search("/"),
                        "sort=received",
                        Dashboard.Look.USUAL,
                        page ->
                                page.route(
                                        "**/api/v1/articles?*highlight=true*",
                                        DashboardBudgetIT::page))) {
            dashboard.listed();
            dashboard.eval(
                    "(window.times = [], new PerformanceObserver(l => times.push(...l.getEntries().filter(e => e.name == 'keydown').map(e => e.duration)))"
                            + ".observe({type: 'event', durationThreshold: 16}), null)");
            for (int i = 0; i < 200; i++) {
                // Faster than any hand: a key at the end of what is loaded would have no row to go
                // to.
                dashboard.until(
                        "document.querySelector('nashra-feed').lastElementChild.lastElementChild.ariaPosInSet > "
                                + i);
                dashboard.press("j");
            }
            dashboard.until("document.activeElement.ariaPosInSet == '200'");
            System.out.println(
                    "dashboard: 200 keys, 95th percentile in ms (those under 16 are not told): "
                            + dashboard.eval(
                                    "(t => { t.sort((a, b) => a - b); return t[Math.floor(t.length - 200 * 0.05)] ?? 'under 16'; })(times)"));
        }
    }

    private static long received(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    /** A page of ten thousand results that there are not. */
    private static void page(Route route) {
        Matcher cursor = CURSOR.matcher(route.request().url());
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        int size = from == 0 ? 50 : PAGE;
        ObjectNode page =
                Api.MAPPER.createObjectNode().put("total", RESULTS).put("articles", RESULTS);
        ArrayNode hits = page.putArray("hits");
        for (int i = from; i < Math.min(RESULTS, from + size); i++) {
            String id = "%032x".formatted(i);
            String at = Instant.parse("2026-11-20T00:00:00Z").minusSeconds(i).toString();
            hits.addObject()
                    .put("id", id)
                    .put("group", id)
                    .put("revision", 1)
                    .put("version", 1)
                    .put("source", "marsad")
                    .put("language", i % 2 == 0 ? "ar" : "en")
                    .put("pubstatus", "usable")
                    .put("copies", i % 5)
                    .put(
                            "headline",
                            (i % 2 == 0 ? "عنوان الخبر رقم " : "Headline of report ")
                                    + i
                                    + " ".repeat(1)
                                    + "كلمة word ".repeat(i % 17))
                    .put("received", at)
                    .put("first_received", at)
                    .put("indexed", at);
        }
        if (from + size < RESULTS) {
            page.put("next_cursor", Integer.toString(from + size));
        }
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(page.toString()));
    }
}
