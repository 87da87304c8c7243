package dev.nashra.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void readsEveryFeedHoweverDeepItStands() {
        String xml =
                """
                <?xml version="1.0"?>
                <opml version="1.1"><head><title>قائمتي</title></head><body>
                  <outline text="أخبار"><outline text="marsad">
                    <outline type="rss" text="المرصد" xmlUrl="https://marsad.example/rss"/>
                  </outline></outline>
                  <outline title="Harbour" xmlurl=" https://harbour.example/feed " category="/harbour,/ports"/>
                  <outline text="only a folder"/>
                </body></opml>
                """;

        assertThat(Opml.read(xml))
                .contains(
                        List.of(
                                new Opml.Outline(
                                        "https://marsad.example/rss",
                                        "المرصد",
                                        List.of("marsad", "أخبار")),
                                new Opml.Outline(
                                        "https://harbour.example/feed",
                                        "Harbour",
                                        List.of("harbour", "ports"))));
    }

    @Test
    void whatItWritesItReads() {
        Feed feed =
                new Feed(
                        "id",
                        "marsad",
                        "https://marsad.example/rss?a=1&b=2",
                        "\"المرصد\" <يومي>",
                        false,
                        Instant.EPOCH,
                        null);

        assertThat(Opml.read(Opml.write(List.of(feed))))
                .contains(List.of(new Opml.Outline(feed.url(), feed.title(), List.of("marsad"))));
    }

    @Test
    void anythingElseIsNoList() {
        assertThat(Opml.read("<rss/>")).isEmpty();
        assertThat(Opml.read("")).isEmpty();
        assertThat(Opml.read("{}")).isEmpty();
    }

    @Test
    void namesASourceLikeTheHost() {
        assertThat(Opml.sourceOf("www.Marsad.example")).isEqualTo("marsad.example");
        assertThat(Opml.sourceOf("xn--mgba3a.example")).isEqualTo("xn--mgba3a.example");
    }
}
