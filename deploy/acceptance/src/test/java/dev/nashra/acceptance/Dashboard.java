package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The dashboard in a browser window of its own, signed in. What goes wrong in its scripts fails the
 * test.
 */
final class Dashboard implements AutoCloseable {
    /** Every source of the sample, so that other tests' articles are not listed. */
    static final String SAMPLE =
            "source=almanara&source=barid-alyawm&source=harbour-post&source=jusur&source=lantern"
                    + "&source=marsad&source=meridian-wire&source=north-gazette&source=quayside"
                    + "&source=sada-alsahil&source=ufuq";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double LOOK_MILLIS = 50;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Dashboard(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(
                message -> {
                    if (message.text().contains("Content Security Policy")
                            || message.text().contains("TrustedHTML")) {
                        faults.add(message.text());
                    }
                });
    }

    /** How the page is looked at. */
    record Look(String ui, boolean dark, int width, int height, String zone) {
        static final Look USUAL = new Look("ar", false, 1440, 900, "Asia/Riyadh");

        Look in(String language) {
            return new Look(language, dark, width, height, zone);
        }

        Look dark(boolean really) {
            return new Look(ui, really, width, height, zone);
        }

        Look wide(int pixels) {
            return new Look(ui, dark, pixels, height, zone);
        }

        Look at(String timeZone) {
            return new Look(ui, dark, width, height, timeZone);
        }
    }

    /** Opens the page at the running stack. */
    static Dashboard open(String query) {
        return open(query, Look.USUAL);
    }

    static Dashboard open(String query, Look look) {
        return open(RunningStack.search("/"), query, look, page -> {});
    }

    /** Opens the page of a server, after something was done to the empty window. */
    static Dashboard open(URI server, String query, Look look, Consumer<Page> before) {
        BrowserContext context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(look.width(), look.height())
                                        .setTimezoneId(look.zone())
                                        .setLocale(look.ui())
                                        .setPermissions(
                                                List.of("clipboard-read", "clipboard-write"))
                                        .setColorScheme(
                                                look.dark()
                                                        ? ColorScheme.DARK
                                                        : ColorScheme.LIGHT));
        context.addInitScript("sessionStorage['nashra.key'] ??= '" + RunningStack.KEY + "'");
        context.setDefaultTimeout(30_000);
        Dashboard dashboard = new Dashboard(context);
        before.accept(dashboard.page);
        dashboard.page.navigate(server + "?ui=" + look.ui() + "&" + query);
        return dashboard;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator rows() {
        return page.locator("nashra-card");
    }

    /** Waits until something is listed. */
    Dashboard listed() {
        rows().first().waitFor();
        return this;
    }

    /**
     * Waits until a condition of the page holds; asked from outside, as the page's policy lets no
     * text be run in it.
     */
    void until(String script) {
        until(PATIENCE, script);
    }

    void until(Duration patience, String script) {
        long end = System.nanoTime() + patience.toNanos();
        while (!Boolean.TRUE.equals(eval("Boolean(" + script + ")"))) {
            if (System.nanoTime() > end) {
                shoot("waited-in-vain");
                throw new AssertionError("never: " + script);
            }
            page.waitForTimeout(LOOK_MILLIS);
        }
    }

    Object eval(String script) {
        return page.evaluate(script);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Presses Tab until what matches has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < 150; i++) {
            if ((Boolean) eval("document.activeElement.matches(" + quoted(selector) + ")")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    /** Keeps a picture of what is seen now. */
    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
