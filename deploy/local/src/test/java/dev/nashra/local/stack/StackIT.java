package dev.nashra.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.Topics;
import dev.nashra.local.process.PidFile;
import dev.nashra.local.stack.StandInCheckout.Outcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackIT {
    @TempDir private Path folder;
    private StandInCheckout checkout;

    @BeforeEach
    void checkout() throws Exception {
        checkout = new StandInCheckout(folder);
    }

    @AfterEach
    void down() throws Exception {
        checkout.nashra("down");
    }

    @Test
    void comesUpStaysUpAndGoesDownWithItsDataKept() throws Exception {
        Outcome up = checkout.nashra("up", "--detach");
        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output()).contains("Nashra is ready", key());
        assertAllReady();
        assertThat(topics()).containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
        assertServicesKnowOnlyTheHashOfTheKey();
        assertThat(elasticsearch("PUT", "{\"headline\":\"kept\"}")).contains("created");

        assertASecondUpIsRefused();
        assertKilledMembersComeBack();
        List<PidFile> pids = pids();
        assertThat(checkout.nashra("down").exitCode()).isZero();

        assertThat(pids).allMatch(pid -> pid.process().isEmpty());
        Outcome again = checkout.nashra("up", "--detach");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(elasticsearch("GET", "")).contains("kept");
        assertLeftoversOfAKilledLauncherGo();
    }

    @Test
    void endsTheWholeStartWithTheLastWordsOfAServiceThatFails() throws Exception {
        String port = Integer.toString(checkout.ports().enrich());

        Outcome outcome =
                checkout.nashra(Map.of(StandInService.FAILING_PORT, port), "up", "--detach");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("enrich ended with exit code 3", "cannot go on: bad luck")
                .doesNotContain("is ready");
        assertThat(pids()).isEmpty();
    }

    @Test
    void namesATakenPortBeforeAnythingStarts() throws Exception {
        int port = checkout.ports().elasticsearch();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = checkout.nashra("up");

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.output())
                    .contains("port " + taken.getLocalPort(), "elasticsearch", "pid ")
                    .doesNotContain("starting");
        }
    }

    @Test
    void reportsNothingRunningWhereNothingRuns() throws Exception {
        assertThat(checkout.nashra("down").exitCode()).isZero();

        Outcome status = checkout.nashra("status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.output().lines()).hasSize(5).allMatch(line -> line.contains("stopped"));
    }

    private void assertASecondUpIsRefused() throws Exception {
        Outcome second = checkout.nashra("up", "--detach");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("already running", "kafka", "search");
        assertAllReady();
    }

    private void assertKilledMembersComeBack() {
        List<Member> killed = List.of(Member.KAFKA, Member.SEARCH);
        List<Long> before = killed.stream().map(this::pid).toList();

        killed.forEach(member -> process(member).destroyForcibly());

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(killed.stream().map(this::pid))
                                        .doesNotContainAnyElementsOf(before));
        assertAllReady();
    }

    /** Waits, because a machine that also builds may be slow to answer. */
    private void assertAllReady() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> checkout.nashra("status").exitCode() == 0);
    }

    private void assertLeftoversOfAKilledLauncherGo() throws Exception {
        List<PidFile> pids = pids();
        checkout.run().launcher().orElseThrow().process().orElseThrow().destroyForcibly();

        assertThat(checkout.nashra("down").exitCode()).isZero();

        assertThat(pids).hasSize(5).allMatch(pid -> pid.process().isEmpty());
    }

    private void assertServicesKnowOnlyTheHashOfTheKey() throws Exception {
        for (String service : List.of("ingest", "enrich", "search")) {
            assertThat(Files.readString(checkout.data().resolve("logs/" + service + ".log")))
                    .contains("key null hash " + new AdminKey(key()).sha256());
        }
    }

    private String key() throws Exception {
        return Files.readString(checkout.data().resolve("admin.key")).strip();
    }

    private long pid(Member member) {
        return process(member).pid();
    }

    private ProcessHandle process(Member member) {
        return checkout.run().member(member).orElseThrow().process().orElseThrow();
    }

    private List<PidFile> pids() {
        return Arrays.stream(Member.values())
                .flatMap(member -> checkout.run().member(member).stream())
                .toList();
    }

    private Iterable<String> topics() throws Exception {
        String servers = "127.0.0.1:" + checkout.ports().kafka();
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            return admin.listTopics().names().get();
        }
    }

    private String elasticsearch(String method, String body) throws Exception {
        URI document =
                URI.create("http://127.0.0.1:" + checkout.ports().elasticsearch() + "/kept/_doc/1");
        HttpRequest request =
                HttpRequest.newBuilder(document)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
