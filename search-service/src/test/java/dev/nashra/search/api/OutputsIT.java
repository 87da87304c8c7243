package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format over HTTP. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class OutputsIT {
    private static final String LIST = "/api/v1/articles?source=outputs";
    private static final int ARTICLES = 7;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @TestHTTPResource("/")
    URI base;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> api.get("/q/health/ready").statusCode() == 200);
        if (total() != ARTICLES) {
            try (EnrichedTopic topic = new EnrichedTopic()) {
                for (int i = 0; i < ARTICLES; i++) {
                    topic.send(
                            article("outputs", "o" + i)
                                    .text("ar", "=خبر رقم " + i + " <b>&", "نص الخبر ]]> " + i)
                                    .published(Instant.parse("2026-11-02T11:00:00Z").plusSeconds(i))
                                    .tags("country:EG")
                                    .build());
                }
                topic.flush();
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> total() == ARTICLES);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json",
        "ndjson, application/x-ndjson",
        "csv, text/csv; charset=utf-8; header=present",
        "rss, application/rss+xml; charset=utf-8",
        "atom, application/atom+xml; charset=utf-8",
        "jsonfeed, application/feed+json",
        "ninjs, application/vnd.iptc.ninjs+json"
    })
    void everyFormatIsToBeHadByNameAndByAccept(String format, String type) {
        HttpResponse<String> named =
                send("Accept", "image/png", LIST + "&page_size=3&format=" + format);
        HttpResponse<String> accepted = send("Accept", type.split(";")[0], LIST + "&page_size=3");
        HttpResponse<String> posted =
                api.post(
                        "/api/v1/articles",
                        "{\"source\": \"outputs\", \"page_size\": 3, \"format\": \""
                                + format
                                + "\"}");

        for (HttpResponse<String> answer : List.of(named, accepted, posted)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(type);
            assertThat(answer.body()).contains("خبر رقم 6").doesNotContain("خبر رقم 3");
            assertThat(next(answer)).isNotNull();
            assertThat(answer.headers().firstValue("Link").orElse(""))
                    .contains("rel=\"self\"", "rel=\"alternate\"");
        }
        assertThat(named.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(named.headers().firstValue("Vary")).contains("Accept, Authorization");
        assertThat(posted.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(posted.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "csv", "rss", "atom", "jsonfeed", "ninjs"})
    void linksLeadThroughAllPages(String format) {
        List<String> found = new ArrayList<>();
        String path = LIST + "&page_size=3&format=" + format;
        int pages = 0;
        while (path != null) {
            HttpResponse<String> answer = api.get(path);
            Matcher numbers = Pattern.compile("خبر رقم (\\d)").matcher(answer.body());
            while (numbers.find()) {
                if (found.isEmpty() || !found.getLast().equals(numbers.group(1))) {
                    found.add(numbers.group(1));
                }
            }
            pages++;
            String next = next(answer);
            path = next == null ? null : next.substring(next.indexOf("/api/"));
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found).containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "csv", "rss", "atom", "jsonfeed", "ninjs"})
    void whoHasThePageAlreadyIsToldSo(String format) {
        String path = LIST + "&page_size=3&format=" + format;
        String tag = api.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = send("If-None-Match", "\"x\", " + tag, path);
        HttpResponse<String> other = send("If-None-Match", tag, path + "&fields=body_text");

        assertThat(tag).startsWith("W/\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(tag);
        assertThat(same.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(next(same)).isNotNull();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void romeReadsFeedsByThePasswordOfAFeedReader() throws Exception {
        String password =
                Base64.getEncoder()
                        .encodeToString(("reader:" + KillableBackends.KEY).getBytes(UTF_8));
        for (String format : List.of("rss", "atom")) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            api.request(LIST).build().uri()
                                                    + "&fields=body_text&format="
                                                    + format))
                            .header("Authorization", "Basic " + password)
                            .build();

            SyndFeed feed = new SyndFeedInput().build(new StringReader(api.send(request).body()));

            assertThat(feed.getTitle()).isEqualTo("Nashra: source outputs");
            assertThat(feed.getEntries()).hasSize(ARTICLES);
            SyndEntry first = feed.getEntries().getFirst();
            assertThat(first.getTitle()).isEqualTo("=خبر رقم 6 <b>&");
            assertThat(first.getUri())
                    .isEqualTo("urn:nashra:article:" + article("outputs", "o6").id());
            assertThat(first.getPublishedDate().toInstant()).isEqualTo("2026-11-02T11:00:06Z");
            assertThat(feed.getLinks()).extracting(SyndLink::getRel).doesNotContain("next");
        }
    }

    @Test
    void textIsThereOnlyIfItWasAskedFor() {
        for (String format : List.of("json", "ndjson", "csv", "rss", "atom", "jsonfeed", "ninjs")) {
            String path = LIST + "&page_size=1&format=" + format;

            assertThat(api.get(path).body()).as(format).doesNotContain("نص الخبر");
            assertThat(api.get(path + "&fields=body_text").body()).contains("نص الخبر ]]");
        }
    }

    @Test
    void tablesAreSafeInSpreadsheets() {
        String table = api.get(LIST + "&format=csv").body();

        assertThat(table.lines()).hasSize(1 + ARTICLES);
        assertThat(table).startsWith("id,headline,").contains("'=خبر رقم 6");
        assertThat(api.get(LIST + "&format=csv&bom=true").body()).startsWith("\ufeffid,");
    }

    @Test
    void itemsOfNinjsAreNinjs() {
        JsonNode item = api.json(LIST + "&page_size=1&format=ninjs").get(0);

        assertThat(item.path("pubstatus").asText()).isEqualTo("usable");
        assertThat(item.path("versioncreated").asText()).isEqualTo("2026-11-02T11:00:06Z");
        assertThat(item.path("headline").asText()).isEqualTo("=خبر رقم 6 <b>&");
        assertThat(item.at("/place/0/code").asText()).isEqualTo("country:EG");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        ServiceIT.assertProblem(
                send("Accept", "image/png, text/html", LIST), 406, "not_acceptable");
        ServiceIT.assertProblem(
                send("Accept", "application/json;q=0", LIST), 406, "not_acceptable");
        ServiceIT.assertProblem(
                send("Accept", "text/csv", LIST + "&page_size=0"), 400, "invalid_parameter");
        ServiceIT.assertProblem(api.get(LIST + "&format=xml"), 400, "invalid_parameter");
        assertThat(send("Accept", "*/*;q=0.1, text/csv", LIST).headers().firstValue("Content-Type"))
                .contains("text/csv; charset=utf-8; header=present");
        assertThat(send("Accept", "not a type", LIST).statusCode()).isBetween(400, 406);
    }

    @Test
    void headsAreThoseOfGet() {
        HttpResponse<String> head =
                api.send(
                        api.request(LIST + "&format=rss")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(api.get(LIST + "&format=rss").headers().firstValue("ETag"));
    }

    private HttpResponse<String> send(String header, String value, String path) {
        return api.send(api.request(path).header(header, value).GET().build());
    }

    private int total() {
        return api.json(LIST).path("total").asInt();
    }

    private static String next(HttpResponse<String> answer) {
        Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        return next.find() ? next.group(1) : null;
    }
}
