package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** Articles for the dashboard: the project's sample, and new ones of which no two are alike. */
final class Sample {
    private static final Duration FRESHNESS = Duration.ofSeconds(90);
    private static final long SEED = 8;
    private static final String[] SYLLABLES = {
        "bar", "len", "tos", "mir", "quo", "dan", "vel", "sup", "rit", "gan", "hol", "pex", "jum",
        "kid", "wov"
    };

    private static boolean pushed;

    private Sample() {}

    /** Pushes the sample once for all tests, and waits until its groups are whole. */
    static void push() {
        if (!pushed) {
            RunningStack.Run push =
                    RunningStack.nashra(
                            "push",
                            RunningStack.ROOT.resolve("deploy/sample/articles.ndjson").toString());
            assertThat(push.exitCode()).as(push.output()).isZero();
            await().atMost(FRESHNESS).until(() -> total("articles", Dashboard.SAMPLE) == 60);
            await().atMost(FRESHNESS).until(() -> total("total", Dashboard.SAMPLE) == 37);
            pushed = true;
        }
    }

    /** Gives a number of a search's answer. */
    static int total(String number, String query) throws IOException, InterruptedException {
        return Api.get("/articles?page_size=1&" + query).path(number).asInt();
    }

    /**
     * Pushes articles that are no copies of each other, and gives no promise of when they are
     * listed.
     */
    static void pushUnlike(String source, int from, int to)
            throws IOException, InterruptedException {
        for (int i = from; i < to; i++) {
            Random random = new Random(SEED * 1_000_003 + source.hashCode() * 31L + i);
            Api.push(unlike(random, source, i));
        }
    }

    /** Makes an article of words that there are not. */
    static ObjectNode unlike(Random random, String source, int number) {
        ObjectNode article = Api.MAPPER.createObjectNode();
        article.put("source", source).put("uri", source + "-" + number).put("language", "en");
        return article.put("headline", words(random, 8)).put("body_text", words(random, 60));
    }

    /** Waits until a source has so many reports. */
    static void listed(String source, int reports) {
        await().atMost(FRESHNESS).until(() -> total("total", "source=" + source) == reports);
    }

    static String words(Random random, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            int syllables = 2 + random.nextInt(2);
            for (int s = 0; s < syllables; s++) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            text.append(i == number - 1 ? "." : " ");
        }
        return text.toString();
    }
}
