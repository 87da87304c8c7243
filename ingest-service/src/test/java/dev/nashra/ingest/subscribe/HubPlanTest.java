package dev.nashra.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.discover.WebSubLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HubPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final String FEED = "https://news.example/rss";
    private static final Optional<WebSubLinks> LINKS =
            Optional.of(links("https://hub.example/", "https://news.example/self"));

    static Hub hub(Hub.State state, Instant asked, @Nullable Duration lease) {
        return new Hub(
                "https://hub.example/",
                "https://news.example/self",
                "token",
                "secret",
                state,
                asked,
                lease == null ? null : asked.plus(lease),
                lease,
                null,
                false);
    }

    @Test
    void asksTheHubThatAFeedNamesForWhatTheFeedCallsItself() {
        assertThat(HubPlan.wish(null, LINKS, FEED, NOW))
                .contains(new HubPlan.Wish("https://hub.example/", "https://news.example/self"));
    }

    @Test
    void aFeedThatDoesNotNameItselfIsWhereItWasRead() {
        Optional<WebSubLinks> links = Optional.of(links("https://hub.example/", null));

        assertThat(HubPlan.wish(null, links, FEED, NOW))
                .contains(new HubPlan.Wish("https://hub.example/", FEED));
    }

    @Test
    void asksNobodyWhereNobodyIsNamed() {
        assertThat(HubPlan.wish(null, Optional.of(new WebSubLinks(List.of(), null)), FEED, NOW))
                .isEmpty();
        assertThat(HubPlan.wish(null, Optional.empty(), FEED, NOW)).isEmpty();
    }

    @Test
    void waitsAnHourForAConfirmationAndADayAfterARefusal() {
        assertThat(wish(hub(Hub.State.ASKED, NOW, null), Duration.ofMinutes(59))).isEmpty();
        assertThat(wish(hub(Hub.State.ASKED, NOW, null), Duration.ofMinutes(60))).isPresent();
        assertThat(wish(hub(Hub.State.REFUSED, NOW, null), Duration.ofHours(23))).isEmpty();
        assertThat(wish(hub(Hub.State.REFUSED, NOW, null), Duration.ofHours(24))).isPresent();
    }

    @Test
    void renewsBeforeTheLeaseEnds() {
        Hub confirmed = hub(Hub.State.CONFIRMED, NOW, Duration.ofDays(10));

        assertThat(wish(confirmed, Duration.ofDays(9).minusSeconds(1))).isEmpty();
        assertThat(wish(confirmed, Duration.ofDays(9))).isPresent();
    }

    @Test
    void followsAFeedToAnotherHubAtOnce() {
        Hub confirmed = hub(Hub.State.CONFIRMED, NOW, Duration.ofDays(10));
        Optional<WebSubLinks> other =
                Optional.of(links("https://other.example/", "https://news.example/self"));

        assertThat(HubPlan.wish(confirmed, other, FEED, NOW))
                .map(HubPlan.Wish::hub)
                .contains("https://other.example/");
    }

    private static Optional<HubPlan.Wish> wish(Hub hub, Duration after) {
        return HubPlan.wish(hub, LINKS, FEED, NOW.plus(after));
    }

    private static WebSubLinks links(String hub, @Nullable String self) {
        return new WebSubLinks(List.of(URI.create(hub)), self == null ? null : URI.create(self));
    }
}
