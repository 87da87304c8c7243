package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.benchmarks.corpus.Corpus;
import dev.nashra.contract.ArticleId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every process is killed once while articles are pushed: none is lost, none is there twice. */
class KillsIT {
    private static final long SEED = 73;
    private static final int ARTICLES = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(2);

    @TempDir private static Path folder;

    @Test
    void killsLoseNothingAndDoubleNothing() throws Exception {
        Path file = folder.resolve("generated.ndjson");
        new Corpus(RunningStack.ROOT, SEED).write(file, ARTICLES);
        List<String> targets =
                new ArrayList<>(List.of("kafka", "elasticsearch", "ingest", "enrich", "search"));
        Collections.shuffle(targets, new Random(SEED));
        // The first look starts the stack if no test has yet.
        assertThat(RunningStack.pids()).containsOnlyKeys(targets);

        Process push = RunningStack.launch("push", file.toString());
        for (String target : targets) {
            long pid = RunningStack.pids().get(target);
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            // A look is a process of its own: more of them would take the core from what is looked
            // at.
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> isBack(target, pid));
        }
        RunningStack.Run pushed = RunningStack.finish(push);

        assertThat(pushed.exitCode()).as("seed %d: %s", SEED, pushed.output()).isZero();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < ARTICLES; i++) {
            expected.add(ArticleId.of("paper-" + i % 20, "generated-" + i));
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> generated().size() >= ARTICLES);
        List<String> ids = generated();
        assertThat(ids).as("seed %d", SEED).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ids)).as("seed %d", SEED).isEqualTo(expected);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(KillsIT::theBalanceSheetIsThatOfTheTopic);
    }

    /** What a topic holds is counted here anew, by one who has no part in the books. */
    private static void theBalanceSheetIsThatOfTheTopic() throws IOException, InterruptedException {
        Map<String, Long> sent = RawTopic.records("paper-");
        Map<String, Long> received = new HashMap<>();
        for (JsonNode account : Api.get("/admin/balance").get("sources")) {
            String source = account.get("source").asText();
            if (source.startsWith("paper-")) {
                received.put(source, account.get("received").asLong());
                assertThat(account.get("in_flight").asLong()).as("%s", account).isZero();
                assertThat(account.get("indexed").asLong() + account.get("unchanged").asLong())
                        .as("%s", account)
                        .isEqualTo(account.get("received").asLong());
                assertThat(account.get("indexed").asLong()).isEqualTo(ARTICLES / 20);
            }
        }
        assertThat(received).as("seed %d", SEED).isEqualTo(sent);
    }

    private static boolean isBack(String name, long formerPid) {
        RunningStack.Run status = RunningStack.nashra("status");
        Long pid = RunningStack.pids(status).get(name);
        return pid != null && pid != formerPid && status.exitCode() == 0;
    }

    private static List<String> generated() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (String line : Api.export("")) {
            JsonNode article = Api.MAPPER.readTree(line);
            if (article.get("source").asText().startsWith("paper-")) {
                ids.add(article.get("id").asText());
            }
        }
        return ids;
    }
}
