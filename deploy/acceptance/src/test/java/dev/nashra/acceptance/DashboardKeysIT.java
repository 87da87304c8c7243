package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dashboard without a mouse, on any keyboard, and by its URL alone. */
class DashboardKeysIT {
    private static final String LIST =
            "[...document.querySelectorAll('nashra-card')].map(c => c.dataset.id)";

    @BeforeAll
    static void pushTheSample() {
        Chromium.browser();
        Sample.push();
    }

    @Test
    void check04_keysWorkByTheirPlaceOnAnArabicKeyboardAndTypeInTheSearchField() {
        try (Dashboard dashboard = Dashboard.open("sort=received&" + Dashboard.SAMPLE).listed()) {
            CDPSession devtools = dashboard.context().newCDPSession(dashboard.page());
            pressArabicTa(devtools);
            dashboard.until("document.activeElement.ariaPosInSet == '1'");
            pressArabicTa(devtools);
            dashboard.until("document.activeElement.ariaPosInSet == '2'");

            dashboard.press("/");
            pressArabicTa(devtools);
            dashboard.until("document.querySelector('#q').value == 'ت'");
            assertThat(dashboard.eval("document.activeElement.id")).isEqualTo("q");
        }
    }

    @Test
    void check05_wholeTaskByKeyboardAlone() {
        try (Dashboard dashboard =
                Dashboard.open("sort=received&" + Dashboard.SAMPLE, Dashboard.Look.USUAL.in("en"))
                        .listed()) {
            int all = dashboard.rows().count();
            dashboard.press("/");
            dashboard.page().keyboard().type("الموانئ");
            dashboard.press("Enter");
            dashboard.until(
                    "location.search.includes('q=') && document.querySelectorAll('nashra-card').length < "
                            + all);
            int found = dashboard.rows().count();

            dashboard.tabTo("nashra-timeline [role=slider].start");
            dashboard.press("ArrowRight");
            dashboard.until("location.search.includes('start_date=')");
            dashboard.until("document.querySelector('#results').ariaBusy == 'false'");
            dashboard.tabTo("nashra-timeline .range button");
            dashboard.press("Enter");
            dashboard.until(
                    "!location.search.includes('start_date=') && document.querySelectorAll('nashra-card').length == "
                            + found);

            dashboard.tabTo("nashra-facets .not[aria-label='Exclude ufuq']");
            dashboard.press("Enter");
            dashboard.until("location.search.includes('not_source=ufuq')");
            dashboard.until("document.querySelectorAll('nashra-facets .ex').length == 1");

            dashboard.tabTo("nashra-card");
            dashboard.until("document.querySelector('#results').ariaBusy == 'false'");
            while ((Boolean)
                    dashboard.eval(
                            "document.activeElement.querySelector('.spread.many') == null")) {
                dashboard.press("j");
            }
            String row = (String) dashboard.eval("document.activeElement.dataset.id");
            dashboard.press("c");
            dashboard.page().locator("nashra-copies mark").first().waitFor();
            dashboard.press("]");
            dashboard.until("document.querySelectorAll('mark.on[data-n=\"1\"]').length == 2");
            dashboard.press("Escape");
            dashboard.until("document.activeElement.dataset.id == " + Dashboard.quoted(row));
        }
    }

    @Test
    void check06_aCopiedUrlShowsTheSameElsewhere() {
        String url;
        List<?> listed;
        Object open;
        try (Dashboard dashboard =
                Dashboard.open("sort=received&q=الموانئ&not_source=ufuq&" + Dashboard.SAMPLE)
                        .listed()) {
            dashboard.until("document.querySelector('.spread.many')");
            dashboard.page().locator(".spread.many").first().click();
            dashboard.page().locator(".sides article").nth(1).waitFor();
            dashboard.page().locator(".members button[aria-pressed=false]:enabled").first().click();
            dashboard.until("location.search.includes('with=')");
            dashboard.page().locator(".sides article").nth(1).waitFor();
            listed = (List<?>) dashboard.eval(LIST);
            open = dashboard.eval(pane());
            url = (String) dashboard.eval("location.search");
        }
        assertThat(url).doesNotContain(RunningStack.KEY);

        try (Dashboard other = Dashboard.open(url.substring(1))) {
            other.page().locator(".sides article").nth(1).waitFor();
            other.until("document.querySelector('nashra-card[data-open]')");
            assertThat(other.eval(LIST)).isEqualTo(listed);
            assertThat(other.eval(pane())).isEqualTo(open);
            assertThat(
                            (Boolean)
                                    other.eval(
                                            "(r => r.top >= 0 && r.top < innerHeight)(document.querySelector('nashra-card[data-open]').getBoundingClientRect())"))
                    .isTrue();
        }
    }

    @Test
    void backLeadsToTheRowThatWasOpened() {
        try (Dashboard dashboard = Dashboard.open("sort=received&" + Dashboard.SAMPLE).listed()) {
            dashboard.press("j", "j", "j");
            Object row = dashboard.eval("document.activeElement.dataset.id");
            dashboard.press("Enter");
            dashboard.page().locator("nashra-article .body").waitFor();
            dashboard.page().goBack();
            dashboard.until(
                    "document.activeElement.dataset.id == " + Dashboard.quoted((String) row));
            assertThat((String) dashboard.eval("location.search")).doesNotContain("&id=");
        }
    }

    private static String pane() {
        return "[document.querySelector('[role=tab][aria-selected=true]').id,"
                + " ...[...document.querySelectorAll('.sides article')].map(a => a.dataset.side)]";
    }

    private static void pressArabicTa(CDPSession devtools) {
        for (String type : List.of("keyDown", "keyUp")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", "ت");
            event.addProperty("code", "KeyJ");
            event.addProperty("windowsVirtualKeyCode", 74);
            if (type.equals("keyDown")) {
                event.addProperty("text", "ت");
            }
            devtools.send("Input.dispatchKeyEvent", event);
        }
    }
}
