package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What rules, panels and autoscalers ask for is measured by the services as they run. */
class MetricsIT {
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:nashra|jvm|process|http_server|kafka|system)_[a-z0-9_]+");
    private static final Pattern EXPRESSION =
            Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern RULE = Pattern.compile("expr: \\|\\n((?: {10,}.*\\n)+)");
    private static final Pattern SCALED = Pattern.compile("name: (nashra_\\w+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatIsAskedForIsMeasured() throws IOException, InterruptedException {
        Set<String> asked = asked();
        assertThat(asked).hasSizeGreaterThan(30).contains("nashra_balance_in_flight");
        JsonNode article =
                Api.MAPPER
                        .createObjectNode()
                        .put("uri", "urn:metrics:1")
                        .put("source", "metrics")
                        .put("headline", "A bridge is measured")
                        .put("body_text", "The engineers measured the bridge on Monday.");
        Api.push(article);
        Api.push(article);

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(measured()).containsAll(asked));
    }

    @Test
    void theBalanceSheetAddsUp() throws IOException, InterruptedException {
        JsonNode article =
                Api.MAPPER
                        .createObjectNode()
                        .put("uri", "urn:balance:1")
                        .put("source", "balanced")
                        .put("headline", "A bridge is counted")
                        .put("body_text", "The engineers counted the bridges on Monday.");
        Api.push(article);
        Api.push(article);
        Api.push(article);

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> {
                            JsonNode account = account("balanced");
                            assertThat(account.path("received").asLong()).isEqualTo(3);
                            assertThat(account.path("indexed").asLong()).isEqualTo(1);
                            assertThat(account.path("unchanged").asLong()).isEqualTo(2);
                            assertThat(account.path("in_flight").asLong()).isZero();
                        });
    }

    private static JsonNode account(String source) throws IOException, InterruptedException {
        for (JsonNode account : Api.get("/admin/balance").path("sources")) {
            if (account.path("source").asText().equals(source)) {
                return account;
            }
        }
        return Api.MAPPER.missingNode();
    }

    private static Set<String> asked() throws IOException {
        Path deploy = RunningStack.ROOT.resolve("deploy");
        String rules = Files.readString(deploy.resolve("observability/alerts.yml"));
        String panels =
                Files.readString(deploy.resolve("observability/grafana/dashboards/nashra.json"));
        String scaling = Files.readString(deploy.resolve("kubernetes/base/scaling.yaml"));
        Set<String> asked = new TreeSet<>();
        RULE.matcher(rules).results().forEach(expr -> asked.addAll(metrics(expr.group(1))));
        EXPRESSION.matcher(panels).results().forEach(expr -> asked.addAll(metrics(expr.group(1))));
        SCALED.matcher(scaling).results().forEach(name -> asked.add(name.group(1)));
        return asked;
    }

    private static Set<String> measured() throws IOException, InterruptedException {
        Set<String> measured = new TreeSet<>();
        for (int port : new int[] {80, 81, 82}) {
            URI metrics =
                    URI.create(
                            "http://127.0.0.1:" + (RunningStack.PORT_BASE + port) + "/q/metrics");
            String body = Api.send(HttpRequest.newBuilder(metrics)).body();
            body.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> measured.add(line.split("[{ ]", 2)[0]));
        }
        return measured;
    }

    private static Set<String> metrics(String expression) {
        return METRIC.matcher(expression)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
