package dev.nashra.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Feed FEED =
            new Feed("f", "marsad", "https://news.example/rss", null, false, NOW, null);
    private static final PollLimits LIMITS =
            new PollLimits(
                    Duration.ofMinutes(5),
                    Duration.ofHours(2),
                    Duration.ofHours(2),
                    Duration.ofHours(24));
    private final Polls polls = new Polls(LIMITS);

    @Test
    void aNewFeedIsDueAtOnce() {
        assertThat(Subscription.of(FEED, null).isDue(NOW)).isTrue();
    }

    @Test
    void theFirstReadingGuessesThePaceFromItsTimes() {
        FeedStatus status = read(FeedStatus.of(FEED), 10, times(10, Duration.ofHours(1)), NOW);

        assertThat(status.rhythm().pace()).isEqualTo(1.0);
        assertThat(status.rhythm().next()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(status.health().news()).isEqualTo(NOW);
        assertThat(status.rhythm().overruns()).isZero();
    }

    @Test
    void aBusyFeedIsNotAskedMoreOftenThanFeedsMayBe() {
        FeedStatus status = read(FeedStatus.of(FEED), 10, times(10, Duration.ofSeconds(10)), NOW);

        assertThat(status.rhythm().interval()).isEqualTo(LIMITS.least());
    }

    @Test
    void aFeedThatFallsSilentIsAskedLessAndLess() {
        FeedStatus status = read(FeedStatus.of(FEED), 10, times(10, Duration.ofMinutes(30)), NOW);
        Duration before = status.rhythm().interval();

        for (int i = 0; i < 200; i++) {
            Instant next = Objects.requireNonNull(status.rhythm().next());
            status = polls.after(FEED, status, new PollResult.Unchanged(null), next);
        }

        assertThat(status.rhythm().interval()).isGreaterThan(before).isEqualTo(LIMITS.most());
        assertThat(status.health().news()).isEqualTo(NOW);
    }

    @Test
    void anOverrunIsCountedAndSpeedsUp() {
        FeedStatus before = read(FeedStatus.of(FEED), 10, times(10, Duration.ofHours(1)), NOW);
        Instant later = NOW.plus(Duration.ofMinutes(15));

        FeedStatus after = read(before, 30, times(10, Duration.ofHours(1)), later);

        assertThat(after.rhythm().overruns()).isEqualTo(1);
        assertThat(after.rhythm().lastOverrun()).isEqualTo(later);
        assertThat(after.rhythm().interval()).isLessThan(before.rhythm().interval());
    }

    @Test
    void whatACacheMayKeepIsNotAskedForBeforeButNeitherPutOffForADay() {
        assertThat(unchanged(Duration.ofMinutes(50)).interval()).isEqualTo(Duration.ofMinutes(50));
        assertThat(unchanged(Duration.ofDays(3)).interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void failuresPutItOffLongerAndLonger() {
        FeedStatus status = FeedStatus.of(FEED);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            status = failed(status, SystemStatus.UNREACHABLE, null);
            assertThat(status.rhythm().interval()).isGreaterThanOrEqualTo(last);
            last = status.rhythm().interval();
        }

        assertThat(last).isEqualTo(LIMITS.afterFailures());
        assertThat(status.health().failures()).isEqualTo(20);
        FeedStatus well = read(status, 10, times(10, Duration.ofHours(1)), NOW);
        assertThat(well.health().failures()).isZero();
        assertThat(well.health().detail()).isNull();
    }

    @Test
    void retryAfterIsObeyedWithinReason() {
        Duration hour = Duration.ofHours(1);

        assertThat(failed(FeedStatus.of(FEED), SystemStatus.RATE_LIMITED, hour).rhythm().interval())
                .isEqualTo(hour);
        assertThat(
                        failed(FeedStatus.of(FEED), SystemStatus.RATE_LIMITED, Duration.ofDays(900))
                                .rhythm()
                                .interval())
                .isEqualTo(LIMITS.afterFailures());
        assertThat(
                        failed(FeedStatus.of(FEED), SystemStatus.RATE_LIMITED, Duration.ZERO)
                                .rhythm()
                                .interval())
                .isEqualTo(LIMITS.least());
    }

    @Test
    void whatIsGoneIsAskedOnlyWhenSomebodyWantsIt() {
        FeedStatus gone = failed(FeedStatus.of(FEED), SystemStatus.GONE, null);

        assertThat(new Subscription(FEED, gone).isDue(NOW.plus(Duration.ofDays(900)))).isFalse();
        Feed wanted = FEED.refreshed(NOW.plus(Duration.ofDays(1)));
        assertThat(new Subscription(wanted, gone).isDue(NOW.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void aPausedFeedIsNeverDue() {
        Feed paused = new Feed("f", "marsad", FEED.url(), null, true, NOW, NOW);

        assertThat(Subscription.of(paused, null).isDue(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void aMoveForGoodIsRememberedUntilThePersonSaysAnotherUrl() {
        PollResult.Read moved =
                new PollResult.Read(
                        window(10), List.of(), Validators.NONE, null, "https://new.example/rss");
        FeedStatus status = polls.after(FEED, FeedStatus.of(FEED), moved, NOW);

        assertThat(status.place().url()).isEqualTo("https://new.example/rss");
        assertThat(polls.after(FEED, status, new PollResult.Unchanged(null), NOW).place().url())
                .isEqualTo("https://new.example/rss");
        Feed changed = new Feed("f", "marsad", "https://other.example/rss", null, false, NOW, null);
        assertThat(Subscription.of(changed, status).status()).isEqualTo(FeedStatus.of(changed));
    }

    @Test
    void troubleOfOurOwnChangesNothingButTheTime() {
        FeedStatus before = read(FeedStatus.of(FEED), 10, times(10, Duration.ofHours(1)), NOW);

        FeedStatus after = polls.after(FEED, before, new PollResult.NotTaken(), NOW);

        assertThat(after.window()).isEqualTo(before.window());
        assertThat(after.health()).isEqualTo(before.health());
        assertThat(after.rhythm().next()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void aFeedWhoseHubDeliversIsPolledAsABackUpUntilTheHubMissesSomething() {
        Hub hub = HubPlanTest.hub(Hub.State.CONFIRMED, NOW, Duration.ofDays(10));
        FeedStatus busy =
                read(FeedStatus.of(FEED), 10, times(10, Duration.ofMinutes(4)), NOW).with(hub);

        FeedStatus backup = polls.after(FEED, busy, new PollResult.Unchanged(null), NOW);
        assertThat(backup.rhythm().interval()).isEqualTo(LIMITS.backup());

        FeedStatus missed = read(backup, 12, times(10, Duration.ofMinutes(4)), NOW.plusSeconds(9));
        assertThat(Objects.requireNonNull(missed.hub()).missed()).isTrue();
        assertThat(missed.rhythm().interval()).isEqualTo(LIMITS.least());

        FeedStatus delivered = Polls.delivered(missed, window(13), NOW.plusSeconds(10));
        assertThat(Objects.requireNonNull(delivered.hub()).missed()).isFalse();
        assertThat(delivered.window().items()).hasSize(13);
    }

    private FeedStatus.Rhythm unchanged(Duration maxAge) {
        FeedStatus before = read(FeedStatus.of(FEED), 10, times(10, Duration.ofHours(1)), NOW);
        return polls.after(FEED, before, new PollResult.Unchanged(maxAge), NOW).rhythm();
    }

    private FeedStatus failed(FeedStatus before, SystemStatus how, @Nullable Duration retryAfter) {
        return polls.after(FEED, before, new PollResult.Failed(how, "why", retryAfter), NOW);
    }

    private FeedStatus read(FeedStatus before, int newest, List<Instant> times, Instant now) {
        PollResult.Read read =
                new PollResult.Read(window(newest), times, Validators.NONE, null, null);
        return polls.after(FEED, before, read, now);
    }

    private static Window window(int newest) {
        return new Window(
                IntStream.range(0, 10)
                        .mapToObj(i -> new Window.Item("" + (newest - i), "sum"))
                        .toList());
    }

    private static List<Instant> times(int count, Duration apart) {
        return IntStream.range(0, count).mapToObj(i -> NOW.minus(apart.multipliedBy(i))).toList();
    }
}
