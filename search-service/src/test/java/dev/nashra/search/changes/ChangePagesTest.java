package dev.nashra.search.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChangePagesTest {
    private static final String LOG = "Zk5-_aBcDeFgHiJkLmNoPq";
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final ChangeFeed feed = new ChangeFeed(1_000);
    private final ChangePages pages = new ChangePages(feed, new Kept());

    /** Keeps 10 to 99. */
    private static final class Kept implements ChangeArchive {
        @Override
        public long first() {
            return 10;
        }

        @Override
        public ChangePage read(long from, long to, int most, long bytes) {
            long end = Math.min(Math.min(from + most, to), 100);
            return new ChangePage(Changes.range(from, end), end);
        }
    }

    @Test
    void goesOverFromTheArchiveToTheFeedWithoutAGap() throws InterruptedException {
        feed.begin(LOG, 60);
        feed.take(Changes.range(60, 100), 101);
        ChangeCursor at = at(ChangePages.BEGINNING);
        List<Long> all = new ArrayList<>();

        while (at.next() < 101) {
            ChangePages.Outcome.Read read =
                    (ChangePages.Outcome.Read) pages.read(at, 7, NOT_AT_ALL);
            all.addAll(Changes.offsets(read.page()));
            at = new ChangeCursor(LOG, read.page().next());
        }

        assertThat(all)
                .containsExactlyElementsOf(
                        Changes.range(10, 100).stream().map(Change::offset).toList());
    }

    @Test
    void beginsAtTheEndWithoutACursor() {
        feed.begin(LOG, 60);
        feed.take(Changes.range(60, 62), 63);

        assertThat(at(null).next()).isEqualTo(63);
        assertThat(at("").next()).isEqualTo(63);
    }

    @Test
    void knowsItsOwnCursorsOnly() {
        feed.begin(LOG, 60);

        assertThat(pages.place("nonsense")).isInstanceOf(ChangePages.Place.Foreign.class);
        assertThat(pages.place(new ChangeCursor("A".repeat(22), 61).encode()))
                .isInstanceOf(ChangePages.Place.Foreign.class);
        assertThat(at(new ChangeCursor(LOG, 61).encode()).next()).isEqualTo(61);
    }

    @Test
    void saysThatACursorIsTooOld() throws InterruptedException {
        feed.begin(LOG, 60);

        assertThat(pages.read(new ChangeCursor(LOG, 9), 7, NOT_AT_ALL))
                .isInstanceOf(ChangePages.Outcome.Expired.class);
        assertThat(pages.read(new ChangeCursor(LOG, 10), 7, NOT_AT_ALL))
                .isInstanceOf(ChangePages.Outcome.Read.class);
    }

    @Test
    void answersAWaitingCallWhenSomethingComes() {
        feed.begin(LOG, 60);
        CompletableFuture<ChangePages.Outcome> waiting =
                CompletableFuture.supplyAsync(() -> read(new ChangeCursor(LOG, 60)));

        feed.take(Changes.range(60, 61), 62);

        ChangePages.Outcome.Read read = (ChangePages.Outcome.Read) waiting.join();
        assertThat(Changes.offsets(read.page())).containsExactly(60L);
    }

    @Test
    void letsNobodyWaitWhenItEnds() {
        feed.begin(LOG, 60);
        CompletableFuture<ChangePages.Outcome> waiting =
                CompletableFuture.supplyAsync(() -> read(new ChangeCursor(LOG, 60)));

        feed.end();

        ChangePages.Outcome.Read read = (ChangePages.Outcome.Read) waiting.join();
        assertThat(read.page()).isEqualTo(new ChangePage(List.of(), 60));
    }

    @Test
    void saysThatNothingIsKnownYet() {
        assertThatThrownBy(() -> pages.place(null)).isInstanceOf(ChangesUnavailableException.class);
    }

    private ChangeCursor at(String cursor) {
        return ((ChangePages.Place.At) pages.place(cursor)).cursor();
    }

    private ChangePages.Outcome read(ChangeCursor from) {
        try {
            return pages.read(from, 10, Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
