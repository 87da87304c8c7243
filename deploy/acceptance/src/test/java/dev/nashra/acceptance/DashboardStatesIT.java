package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the dashboard: what it says, and whether everybody can have it. */
class DashboardStatesIT {
    private static final String LIST = "sort=received&" + Dashboard.SAMPLE;

    @BeforeAll
    static void pushTheSample() {
        Chromium.browser();
        Sample.push();
    }

    @Test
    void check10_facetsFailAndRecoverWhileHitsStay() {
        AtomicInteger calls = new AtomicInteger();
        try (Dashboard dashboard =
                Dashboard.open(
                        RunningStack.search("/"),
                        LIST,
                        Dashboard.Look.USUAL.in("en"),
                        page ->
                                page.route(
                                        "**/api/v1/articles?*facet=source*",
                                        route -> {
                                            if (calls.incrementAndGet() == 1) {
                                                DashboardStates.problem(
                                                        route, 503, "search_unavailable", "3");
                                            } else {
                                                route.resume();
                                            }
                                        }))) {
            dashboard.listed();
            dashboard.page().locator(".side .problem").waitFor();
            assertThat(dashboard.page().locator(".side .problem").textContent())
                    .contains("search_unavailable", "in ", "second");
            dashboard.shoot("facets-503");
            dashboard.page().locator("nashra-facets .value").first().waitFor();
            dashboard.until("!document.querySelector('.side .problem')");
            assertThat(dashboard.rows().count()).isPositive();
        }
    }

    @Test
    void check10_aBadParameterIsNamed() {
        try (Dashboard dashboard = Dashboard.open("colour=red", Dashboard.Look.USUAL.in("en"))) {
            dashboard.page().locator(".list .problem").waitFor();
            assertThat(dashboard.page().locator(".list .problem").first().textContent())
                    .contains("unknown_parameter", "colour");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "article",
                "copies",
                "trace",
                "suggestions",
                "tag",
                "help",
                "menus",
                "narrowed",
                "none",
                "empty",
                "partial",
                "error",
                "refused",
                "offline",
                "withdrawn",
                "unknown",
                "door"
            })
    void check11_axeFindsNothingInBothThemesAndDirections(String state) {
        List<String> found = new ArrayList<>();
        for (String ui : List.of("ar", "en")) {
            for (boolean dark : List.of(false, true)) {
                try (Dashboard dashboard =
                        DashboardStates.of(state).open(Dashboard.Look.USUAL.in(ui).dark(dark))) {
                    String name = state + "-" + ui + (dark ? "-dark" : "-light");
                    dashboard.shoot(name);
                    new AxeBuilder(dashboard.page())
                            .analyze()
                            .getViolations()
                            .forEach(
                                    rule ->
                                            rule.getNodes()
                                                    .forEach(
                                                            node ->
                                                                    found.add(
                                                                            name
                                                                                    + " "
                                                                                    + rule.getId()
                                                                                    + " "
                                                                                    + node.getHtml()
                                                                                    + " "
                                                                                    + node
                                                                                            .getFailureSummary())));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "article", "copies", "trace", "none", "error", "help", "door"})
    void check11_nothingIsCutOffAt320Pixels(String state) {
        for (String ui : List.of("ar", "en")) {
            try (Dashboard dashboard =
                    DashboardStates.of(state).open(Dashboard.Look.USUAL.in(ui).wide(320))) {
                dashboard.shoot(state + "-" + ui + "-320");
                assertThat(
                                (List<?>)
                                        dashboard.eval(
                                                "[...document.querySelectorAll('nashra-app *')].filter(e => { const r = e.getBoundingClientRect();"
                                                        + " return r.width && e.checkVisibility() && !e.closest('.unseen, .skip, .bars, [hidden]') && (r.left < -1 || r.right > innerWidth + 1); })"
                                                        + ".map(e => e.outerHTML.slice(0, 120))"))
                        .isEmpty();
                assertThat(
                                (List<?>)
                                        dashboard.eval(
                                                "[...document.querySelectorAll('button, summary, [role=slider], select, input')].filter(e => {"
                                                        + " const r = e.getBoundingClientRect(); return r.width && e.checkVisibility() && (r.width < 24 || r.height < 24)"
                                                        + " && e.type != 'checkbox'; }).map(e => e.outerHTML.slice(0, 120))"))
                        .as("targets under 24 px")
                        .isEmpty();
            }
        }
    }

    @Test
    void check11_forcedColoursReducedMotionAndPrint() {
        try (Dashboard dashboard = DashboardStates.of("copies").open(Dashboard.Look.USUAL)) {
            Page page = dashboard.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(
                            dashboard.eval(
                                    "getComputedStyle(document.querySelector('mark')).textDecorationLine"))
                    .isEqualTo("underline");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            dashboard.shoot("forced-colours");
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.NONE)
                            .setReducedMotion(ReducedMotion.REDUCE));
            assertThat(
                            (List<?>)
                                    dashboard.eval(
                                            "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
                                                    + " return s.animationName != 'none' || s.scrollBehavior == 'smooth'"
                                                    + " || parseFloat(s.transitionDuration) > 0; }).map(e => e.localName)"))
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".top").isVisible()).isFalse();
            assertThat(page.locator("nashra-copies .sides mark").first().isVisible()).isTrue();
            assertThat(page.locator(".printed").textContent()).contains("view=copies", "Z");
            assertThat(page.locator(".printed").isVisible()).isTrue();
            assertThat(
                            page.pdf(
                                    new Page.PdfOptions()
                                            .setPath(
                                                    java.nio.file.Path.of(
                                                            "target/screenshots/copies.pdf"))))
                    .hasSizeGreaterThan(10_000);
        }
    }
}
