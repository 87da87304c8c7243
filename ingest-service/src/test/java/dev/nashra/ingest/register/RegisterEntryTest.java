package dev.nashra.ingest.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.WireFormat;
import dev.nashra.ingest.fetch.Validators;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedStatus;
import dev.nashra.ingest.subscribe.Hub;
import dev.nashra.ingest.subscribe.SystemStatus;
import dev.nashra.ingest.subscribe.Window;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterEntryTest {
    private static final ObjectMapper MAPPER = WireFormat.mapper();
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Feed FEED =
            new Feed("f1", "marsad", "https://marsad.example/rss", "المرصد", true, NOW, NOW);
    private static final FeedStatus STATUS =
            new FeedStatus(
                    new FeedStatus.Place(
                            FEED.url(),
                            "https://new.example/rss",
                            new Validators("\"e\"", "Mon, 02 Nov 2026 08:00:00 GMT")),
                    new FeedStatus.Health(NOW, NOW, NOW, 3, SystemStatus.RATE_LIMITED, "429"),
                    new FeedStatus.Rhythm(NOW, Duration.ofMinutes(7), 1.5, 2, NOW, 9),
                    new Window(List.of(new Window.Item("k", "s"), new Window.Item("k2", "s2"))),
                    new Hub(
                            "https://hub.example/",
                            FEED.url(),
                            "token",
                            "secret",
                            Hub.State.CONFIRMED,
                            NOW,
                            NOW.plusSeconds(60),
                            Duration.ofMinutes(1),
                            NOW,
                            true));

    @Test
    void whatIsWrittenIsRead() throws IOException {
        for (RegisterEntry entry :
                List.of(
                        new RegisterEntry.Wanted("f1", FEED),
                        new RegisterEntry.Wanted("f1", null),
                        new RegisterEntry.Known("f1", STATUS),
                        new RegisterEntry.Known("f1", FeedStatus.of(FEED)),
                        new RegisterEntry.Known("f1", null),
                        RegisterEntry.Rooted.of("marsad", "urn:a:2", "urn:a:1"))) {
            assertThat(RegisterEntry.read(entry.key(), entry.json(MAPPER), MAPPER))
                    .isEqualTo(entry);
        }
    }

    @Test
    void bothOfAFeedStandOnItsPartitionUnderKeysOfTheirOwn() {
        RegisterEntry wanted = new RegisterEntry.Wanted("f1", FEED);
        RegisterEntry known = new RegisterEntry.Known("f1", STATUS);

        assertThat(wanted.key()).isNotEqualTo(known.key());
        assertThat(RegisterEntry.partition("f1", 6)).isBetween(0, 5);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> RegisterEntry.read("x:1".getBytes(UTF_8), null, MAPPER))
                .isInstanceOf(IOException.class);
    }
}
