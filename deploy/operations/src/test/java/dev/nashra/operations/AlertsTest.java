package dev.nashra.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every alert is tried, says what to do, and is the same wherever it is installed. */
final class AlertsTest {
    private static final Path FOLDER = Deploy.path("observability");

    private static final List<String> TESTS = List.of("alerts.test.yml", "silence.test.yml");

    private final JsonNode rules = Overlay.read(FOLDER.resolve("alerts.yml")).getFirst();
    private final List<JsonNode> alerts = alerts(rules);

    private static List<JsonNode> alerts(JsonNode rules) {
        List<JsonNode> alerts = new ArrayList<>();
        rules.path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    @Test
    void promtoolTakesTheRules() throws IOException, InterruptedException {
        assertThat(Promtool.complaints(FOLDER, "check", "rules", "alerts.yml")).isEmpty();
        assertThat(Promtool.complaints(FOLDER, "check", "config", "prometheus.yml")).isEmpty();
    }

    @Test
    void alertsFireWhenTheyShould() throws IOException, InterruptedException {
        for (String file : TESTS) {
            assertThat(Promtool.complaints(FOLDER, "test", "rules", file)).isEmpty();
        }
    }

    /** Without this, the test above would pass if promtool did not mind. */
    @Test
    void promtoolMindsAWrongExpectation() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("alerts");
        Files.copy(FOLDER.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        Files.writeString(
                folder.resolve("wrong.yml"),
                Files.readString(FOLDER.resolve("alerts.test.yml"))
                        .replace("nashra-search at a:1 does not answer", "all is well"));

        assertThat(Promtool.complaints(folder, "test", "rules", "wrong.yml")).isNotEmpty();
    }

    @Test
    void everyAlertIsTriedBothWays() {
        Set<String> firing = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (String file : TESTS) {
            for (JsonNode test : Overlay.read(FOLDER.resolve(file)).getFirst().path("tests")) {
                JsonNode expected = test.at("/alert_rule_test/0");
                (expected.path("exp_alerts").isEmpty() ? silent : firing)
                        .add(expected.path("alertname").asText());
            }
        }

        assertThat(alerts).hasSizeGreaterThan(15);
        for (JsonNode alert : alerts) {
            assertThat(firing).contains(alert.path("alert").asText());
            assertThat(silent).contains(alert.path("alert").asText());
        }
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        List<String> entries =
                Files.readAllLines(FOLDER.resolve("README.md")).stream()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4))
                        .toList();

        assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(alert -> alert.path("alert").asText()).toList());
        for (JsonNode alert : alerts) {
            String name = alert.path("alert").asText();
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo("deploy/observability/README.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        }
    }

    @Test
    void theOperatorOfKubernetesHasTheSameRules() {
        JsonNode installed =
                Overlay.read(Deploy.path("kubernetes/base/alerts.yaml")).getFirst().path("spec");

        assertThat(installed).isEqualTo(rules);
    }

    @Test
    void theDashboardHasAnExpressionInEveryPanel() throws IOException {
        JsonNode dashboard =
                JsonMapper.builder()
                        .build()
                        .readTree(FOLDER.resolve("grafana/dashboards/nashra.json").toFile());
        String source =
                Overlay.read(FOLDER.resolve("grafana/datasources/prometheus.yml"))
                        .getFirst()
                        .at("/datasources/0/uid")
                        .asText();
        Set<Integer> ids = new HashSet<>();

        assertThat(dashboard.path("uid").asText()).isNotBlank();
        for (JsonNode panel : dashboard.path("panels")) {
            assertThat(ids.add(panel.path("id").asInt())).as("%s", panel.path("title")).isTrue();
            if (panel.path("type").asText().equals("row")) {
                continue;
            }
            assertThat(panel.path("targets")).as("%s", panel.path("title")).isNotEmpty();
            for (JsonNode target : panel.path("targets")) {
                assertThat(target.path("expr").asText()).isNotBlank();
                assertThat(target.at("/datasource/uid").asText()).isEqualTo(source);
            }
        }
    }

    /** What promtool says of an alert's expression, it says of a panel's as well. */
    @Test
    void promtoolTakesTheExpressionsOfTheDashboard() throws IOException, InterruptedException {
        JsonNode dashboard =
                JsonMapper.builder()
                        .build()
                        .readTree(FOLDER.resolve("grafana/dashboards/nashra.json").toFile());
        StringBuilder recorded = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
        int number = 0;
        for (JsonNode expression : dashboard.findValues("expr")) {
            recorded.append("      - record: panel:")
                    .append(number++)
                    .append("\n        expr: ")
                    .append(JsonMapper.builder().build().writeValueAsString(expression.asText()))
                    .append('\n');
        }
        Path folder = Files.createTempDirectory("panels");
        Files.writeString(folder.resolve("panels.yml"), recorded);

        assertThat(Promtool.complaints(folder, "check", "rules", "panels.yml")).isEmpty();
    }
}
