package dev.nashra.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would cost the square of its size, or a stack, if elements asked their ancestors. */
class HostilePageTest {
    /** Ten times what the slowest takes once compiled. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class='a b c-d related'>",
                "<span>",
                "<b>",
                "<x-y>",
                "<p>a, b, c, d e f g h i j k l m n o p",
                "<li>word, word",
                "<table><tr><td>",
                "<section class=articlebody>text that is long enough to be prose. ",
                "<article itemprop=author>a",
                "<h1>a",
                "<time datetime=x>",
                "<meta name=a content=b>",
                "<script type=application/ld+json>[[[[</script>",
            })
    void timeIsLinear(String unit) {
        Document page = Jsoup.parse(unit.repeat(300_000 / unit.length()));

        assertThat(timeToRead(page)).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"@graph\":", "{\"mainEntity\":[", "{\"author\":["})
    void nestedJsonIsNotFollowed(String unit) {
        Document page =
                Jsoup.parse(
                        "<script type='application/ld+json'>" + unit.repeat(50_000) + "</script>");

        assertThat(timeToRead(page)).isLessThan(LIMIT);
    }

    /** The processor's time and not the clock's: other tests, and other programs, run beside it. */
    private static Duration timeToRead(Document page) {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                    long begin = threads.getCurrentThreadCpuTime();
                    PageReader.read(page, "https://a.example/");
                    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
                });
    }
}
