package dev.nashra.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedStatus;
import dev.nashra.ingest.subscribe.Hub;
import dev.nashra.ingest.subscribe.Subscription;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegisterTableTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Feed FEED =
            new Feed("f1", "marsad", "https://marsad.example/rss", null, false, NOW, null);
    private final RegisterTable table = new RegisterTable();

    @Test
    void aFeedOfWhichNothingIsKnownBeginsWithNothing() {
        table.apply(new RegisterEntry.Wanted("f1", FEED));

        assertThat(table.all()).containsExactly(Subscription.of(FEED, null));
        assertThat(table.status("f1")).contains(FeedStatus.of(FEED));
    }

    @Test
    void whatIsKnownOutlivesTheWishUntilItIsForgotten() {
        table.apply(new RegisterEntry.Wanted("f1", FEED));
        table.apply(new RegisterEntry.Known("f1", FeedStatus.of(FEED).with(hub("t1"))));
        table.apply(new RegisterEntry.Wanted("f1", null));

        assertThat(table.all()).isEmpty();
        assertThat(table.called("t1")).hasValueSatisfying(c -> assertThat(c.wanted()).isEmpty());

        table.apply(new RegisterEntry.Known("f1", null));
        assertThat(table.called("t1")).isEmpty();
        assertThat(table.status("f1")).isEmpty();
    }

    @Test
    void anOldTokenIsGoodNoMore() {
        table.apply(new RegisterEntry.Wanted("f1", FEED));
        table.apply(new RegisterEntry.Known("f1", FeedStatus.of(FEED).with(hub("t1"))));
        table.apply(new RegisterEntry.Known("f1", FeedStatus.of(FEED).with(hub("t2"))));

        assertThat(table.called("t1")).isEmpty();
        assertThat(table.called("t2"))
                .hasValueSatisfying(c -> assertThat(c.wanted()).contains(FEED));
    }

    @Test
    void aRewriteGoesBackToTheFirstOfItsLine() {
        table.apply(RegisterEntry.Rooted.of("marsad", "urn:a:2", "urn:a:1"));

        assertThat(table.rootOf("marsad", "urn:a:2")).isEqualTo("urn:a:1");
        assertThat(table.rootOf("other", "urn:a:2")).isEqualTo("urn:a:2");
    }

    @Test
    void waitsForWhatHasNotBeenRead() throws InterruptedException {
        assertThat(table.await(0, 4, 1)).isFalse();

        table.readUpTo(0, 5);
        assertThat(table.await(0, 4, 1)).isTrue();
    }

    private static Hub hub(String token) {
        return new Hub(
                "https://hub.example/",
                FEED.url(),
                token,
                "secret",
                Hub.State.ASKED,
                NOW,
                null,
                null,
                null,
                false);
    }
}
