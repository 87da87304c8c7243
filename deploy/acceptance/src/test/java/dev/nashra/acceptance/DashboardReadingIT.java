package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is read on the dashboard: its direction, its marks, its times, and what strangers wrote into
 * it.
 */
class DashboardReadingIT {
    private static final Duration FRESHNESS = Duration.ofSeconds(90);

    @BeforeAll
    static void pushTheSample() {
        Chromium.browser();
        Sample.push();
    }

    @Test
    void check01_arabicAndEnglishTogetherEachRunsItsOwnWay()
            throws IOException, InterruptedException {
        ObjectNode who = Api.MAPPER.createObjectNode();
        who.put("source", "direction").put("uri", "who").put("language", "ar");
        who.put("headline", "WHO تعلن انتهاء تفشي المرض في ثلاث مدن ساحلية بعد أشهر من المتابعة");
        who.put(
                "body_text",
                "قالت المنظمة إن الفرق الطبية أنهت عملها في المدن الثلاث وإن المستشفيات عادت إلى عملها المعتاد.");
        String id = Api.push(who);
        await().atMost(FRESHNESS).until(() -> Api.status(id) == 200);
        await().atMost(FRESHNESS).until(() -> Sample.total("total", "source=direction") == 1);

        try (Dashboard dashboard =
                Dashboard.open("sort=received&source=direction&" + Dashboard.SAMPLE).listed()) {
            dashboard.until("document.querySelectorAll('nashra-card').length >= 38");
            Map<String, String> directions = new TreeMap<>();
            for (JsonNode hit : hits("source=direction&" + Dashboard.SAMPLE)) {
                directions.put(
                        hit.path("id").asText(),
                        hit.path("language").asText().equals("ar") ? "rtl" : "ltr");
            }

            @SuppressWarnings("unchecked")
            Map<String, String> shown =
                    new TreeMap<>(
                            (Map<String, String>)
                                    dashboard.eval(
                                            "Object.fromEntries([...document.querySelectorAll('nashra-card')].map(c =>"
                                                    + " [c.dataset.id, getComputedStyle(c.querySelector('h3')).direction]))"));

            assertThat(shown).isEqualTo(directions).containsEntry(id, "rtl");
            assertThat(shown.values()).contains("ltr");
            dashboard.shoot("list-ar-light");
        }
    }

    @Test
    void check07_marksAreTheSharedPassagesInBothTexts() throws IOException, InterruptedException {
        int compared = 0;
        for (JsonNode lead : hits(Dashboard.SAMPLE)) {
            if (lead.path("copies").asInt() < 2 || compared >= 4) {
                continue;
            }
            compared++;
            String first = lead.path("group").asText();
            JsonNode pairs = Api.get("/articles/" + first + "/copies").path("copies");
            for (JsonNode pair : pairs) {
                String other = pair.path("id").asText();
                try (Dashboard dashboard =
                        Dashboard.open("id=" + first + "&view=copies&with=" + other)) {
                    dashboard.page().locator("article[data-side='" + other + "']").waitFor();
                    assertThat(marks(dashboard, first))
                            .isEqualTo(slices(first, pair.path("passages"), "this"));
                    assertThat(marks(dashboard, other))
                            .isEqualTo(slices(other, pair.path("passages"), "other"));
                    if (pair.path("passages").size() > 1) {
                        dashboard.press("]");
                        assertThat(dashboard.page().locator("mark.on").count()).isEqualTo(2);
                        dashboard.shoot("copies-ar-light");
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Asia/Riyadh, GMT+3", "America/New_York, GMT-5", "Asia/Kolkata, GMT+5:30"})
    void check08_sameInstantsWithTheReadersOffsetAndDays(String zone, String offset)
            throws IOException, InterruptedException {
        JsonNode hit = hits("source=marsad&start_date=2026-11-02&end_date=2026-11-30").get(0);
        try (Dashboard dashboard =
                Dashboard.open(
                                "sort=received&source=marsad&tz=" + zone,
                                Dashboard.Look.USUAL.at(zone).in("en"))
                        .listed()) {
            String card = "nashra-card[data-id='" + hit.path("id").asText() + "'] time";
            dashboard.page().locator(card).first().waitFor();
            assertThat(dashboard.page().locator(card).first().getAttribute("datetime"))
                    .isEqualTo(hit.path("received").asText());
            assertThat(dashboard.page().locator(card).first().textContent())
                    .contains(offset.replace('-', '-'));

            Map<Long, Integer> told = new TreeMap<>();
            for (JsonNode bucket :
                    Api.get(
                                    "/articles?page_size=1&source=marsad&facet=time&interval=1d&timezone="
                                            + zone)
                            .at("/facets/time")) {
                told.put(millis(bucket.path("value").asText()), bucket.path("count").asInt());
            }
            told.values().removeIf(count -> count == 0);
            dashboard.page().locator("nashra-timeline tbody tr").first().waitFor(attached());
            Map<Long, Integer> shown = new TreeMap<>();
            @SuppressWarnings("unchecked")
            List<List<String>> rows =
                    (List<List<String>>)
                            dashboard.eval(
                                    "[...document.querySelectorAll('nashra-timeline tbody tr')].map(r =>"
                                            + " [r.querySelector('time').dateTime, r.querySelector('td').textContent])");
            rows.forEach(row -> shown.put(millis(row.get(0)), Integer.valueOf(row.get(1))));
            assertThat(shown).isEqualTo(told);
        }
    }

    @Test
    void check12_whatStrangersWroteRunsNothingAndMovesNothing()
            throws IOException, InterruptedException {
        List<String> headlines =
                List.of(
                        "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script> Markup in a headline",
                        "Order \u202Edesrever\u2066 of a headline with controls",
                        "A" + "long".repeat(75) + " word in a headline",
                        "B" + "x".repeat(1_990),
                        "");
        for (int i = 0; i < headlines.size(); i++) {
            ObjectNode article = Api.MAPPER.createObjectNode();
            article.put("source", "hostile").put("uri", "h" + i).put("language", "en");
            article.put("headline", headlines.get(i));
            article.put(
                    "body_text",
                    Sample.words(new java.util.Random(i), 50)
                            + " <b onclick='window.ran=1'>&lt;script&gt;</b> \u202E"
                            + "y".repeat(10_000));
            Api.push(article);
        }
        Sample.listed("hostile", headlines.size());

        for (int width : List.of(320, 1440)) {
            try (Dashboard dashboard =
                    Dashboard.open("sort=received&source=hostile", Dashboard.Look.USUAL.wide(width))
                            .listed()) {
                dashboard.until("document.querySelectorAll('nashra-card').length == 5");
                for (JsonNode hit : hits("source=hostile")) {
                    dashboard.eval(
                            "document.querySelector('nashra-card[data-id=\"%s\"] h3')?.click()"
                                    .formatted(hit.path("id").asText()));
                    dashboard.page().locator("nashra-article .body").waitFor();
                    assertThat(sideways(dashboard)).as("sideways, %d px", width).isEmpty();
                    assertThat(dashboard.page().locator("nashra-app img").count()).isZero();
                    if (width > 1000) {
                        assertThat(dashboard.page().locator("nashra-feed").textContent())
                                .doesNotContain("\u202E", "\u2066");
                    }
                    dashboard.press("Escape");
                    dashboard.listed();
                }
                assertThat(dashboard.eval("window.ran ?? null")).isNull();
                assertThat(dashboard.page().locator("nashra-feed").textContent())
                        .contains("<img src=x");
                dashboard.shoot("hostile-" + width);
            }
        }
    }

    /** Gives what scrolls or sticks out sideways. */
    private static List<?> sideways(Dashboard dashboard) {
        return (List<?>)
                dashboard.eval(
                        "['html', 'nashra-feed', '.page'].filter(s => { const e = document.querySelector(s);"
                                + " return e && e.offsetParent !== null | s == 'html' && e.scrollWidth > e.clientWidth + 1; })");
    }

    private static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static long millis(String instant) {
        return OffsetDateTime.parse(instant).toInstant().toEpochMilli();
    }

    private static JsonNode hits(String query) throws IOException, InterruptedException {
        return Api.get("/articles?sort=received&page_size=100&" + query).path("hits");
    }

    private static List<?> marks(Dashboard dashboard, String id) {
        return (List<?>)
                dashboard.eval(
                        "[...document.querySelectorAll('article[data-side=\"%s\"] mark')].map(m => m.textContent)"
                                .formatted(id));
    }

    private static List<String> slices(String id, JsonNode passages, String side)
            throws IOException, InterruptedException {
        String body = Api.get("/articles/" + id).path("body_text").asText();
        List<int[]> spans = new ArrayList<>();
        passages.forEach(
                passage ->
                        spans.add(
                                new int[] {
                                    passage.path(side).get(0).asInt(),
                                    passage.path(side).get(1).asInt()
                                }));
        spans.sort((a, b) -> Integer.compare(a[0], b[0]));
        return spans.stream().map(span -> body.substring(span[0], span[1])).toList();
    }
}
