package dev.nashra.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A state that the dashboard can be in.
 *
 * @param query of the URL
 * @param before what is done to the empty window, such as to let a call fail
 * @param reach what leads there once the page is open
 */
record DashboardStates(String query, Consumer<Page> before, Consumer<Dashboard> reach) {
    private static final String LIST = "sort=received&" + Dashboard.SAMPLE;
    private static final String HITS = "**/api/v1/articles?*highlight=true*";

    /** Gives the state of a name. */
    static DashboardStates of(String name) {
        return switch (name) {
            case "list" -> open(LIST, Dashboard::listed);
            case "article" ->
                    open(
                            LIST,
                            d -> {
                                openFirst(d);
                                d.page().locator("nashra-article .tag").first().click();
                            });
            case "copies" ->
                    open(
                            LIST,
                            d -> {
                                d.listed().page().locator(".spread.many").first().click();
                                d.page().locator("nashra-copies mark").first().waitFor();
                                d.press("]");
                            });
            case "trace" ->
                    open(
                            LIST,
                            d -> {
                                d.listed().press("j", "t");
                                d.page().locator(".hops li").first().waitFor();
                            });
            case "suggestions" ->
                    open(
                            LIST,
                            d -> {
                                d.listed().press("/");
                                d.page().keyboard().type("سي");
                                d.page().locator("#offers li").first().waitFor();
                            });
            case "tag" ->
                    open(
                            LIST,
                            d -> {
                                d.listed().page().locator("nashra-card .tag").first().click();
                                d.page().locator("dialog.tag-card[open]").waitFor();
                            });
            case "help" ->
                    open(
                            LIST,
                            d -> {
                                d.listed().press("?");
                                d.page().locator("dialog.help[open]").waitFor();
                            });
            case "menus" ->
                    open(
                            LIST,
                            d -> {
                                d.listed().page().locator("nashra-timeline summary").click();
                                d.page().locator("nashra-settings summary").click();
                            });
            case "narrowed" ->
                    open(
                            LIST
                                    + "&not_source=ufuq&not_language=fr&start_date=2026-11-03&end_date=2026-11-05",
                            Dashboard::listed);
            case "none" ->
                    open(
                            LIST + "&q=zzzyx&not_source=ufuq",
                            d -> d.page().locator(".notice.none li").nth(2).waitFor());
            case "empty" -> answered("{\"total\":0,\"articles\":0,\"hits\":[]}", ".notice.empty");
            case "partial" ->
                    answered(
                            "{\"total\":0,\"articles\":0,\"hits\":[],\"timed_out\":true}",
                            ".notice.partial");
            case "error" -> failing(503, "search_unavailable");
            case "refused" -> failing(400, "invalid_parameter");
            case "offline" ->
                    open(
                            LIST,
                            d -> {
                                d.listed();
                                d.until("document.querySelector('nashra-live .state.live')");
                                d.context().setOffline(true);
                                d.until("document.querySelector('nashra-live .state.offline')");
                                d.page().locator("nashra-facets .value").first().click();
                                d.page().locator(".problem.offline").first().waitFor();
                            });
            case "withdrawn" -> gone(410, "article_withdrawn");
            case "unknown" -> gone(404, "article_not_found");
            case "door" ->
                    new DashboardStates(
                            LIST,
                            page -> page.addInitScript("sessionStorage['nashra.key'] = 'wrong'"),
                            d -> d.page().locator(".sign-in .field-error code").waitFor());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Opens the page and leads it there. */
    Dashboard open(Dashboard.Look look) {
        Dashboard dashboard = Dashboard.open(RunningStack.search("/"), query, look, before);
        reach.accept(dashboard);
        return dashboard;
    }

    /** Answers a call with a problem. */
    static void problem(Route route, int status, String code, String retryAfter) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setHeaders(Map.of("Retry-After", retryAfter))
                        .setBody(
                                "{\"status\":%d,\"code\":\"%s\",\"detail\":\"What was wrong.\"}"
                                        .formatted(status, code)));
    }

    private static DashboardStates open(String query, Consumer<Dashboard> reach) {
        return new DashboardStates(query, page -> {}, reach);
    }

    private static DashboardStates answered(String body, String seen) {
        Consumer<Page> before =
                page ->
                        page.route(
                                "**/api/v1/articles?*",
                                route ->
                                        route.fulfill(
                                                new Route.FulfillOptions()
                                                        .setContentType("application/json")
                                                        .setBody(body)));
        return new DashboardStates("sort=received", before, d -> d.page().locator(seen).waitFor());
    }

    private static DashboardStates failing(int status, String code) {
        return new DashboardStates(
                LIST,
                page -> page.route(HITS, route -> problem(route, status, code, "20")),
                d -> d.page().locator(".list .problem").waitFor());
    }

    private static DashboardStates gone(int status, String code) {
        return new DashboardStates(
                LIST + "&id=00000000000000000000000000000000",
                page ->
                        page.route(
                                "**/api/v1/articles/0000*",
                                route -> problem(route, status, code, "0")),
                d -> d.listed().page().locator(".page .tombstone").waitFor());
    }

    private static void openFirst(Dashboard dashboard) {
        dashboard.listed().press("j", "Enter");
        dashboard.page().locator("nashra-article .body").waitFor();
    }
}
