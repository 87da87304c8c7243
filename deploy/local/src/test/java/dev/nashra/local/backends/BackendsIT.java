package dev.nashra.local.backends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Topics;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same for processes and for containers. */
@Tag("backends")
final class BackendsIT {
    @Test
    void givesABrokerWithTheSharedTopics() throws Exception {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka());

        try (Admin admin = Admin.create(settings)) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
        }
        assertThat(Backends.kafka()).isEqualTo(Backends.kafka());
    }

    @Test
    void givesANodeWithTheLanguageAnalyzers() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(Backends.elasticsearch().resolve("/_analyze"))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"analyzer\":\"arabic\",\"text\":\"المدارس\"}"))
                        .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .contains("\"token\":\"مدارس\"");
        }
    }
}
