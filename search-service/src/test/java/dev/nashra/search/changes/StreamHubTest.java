package dev.nashra.search.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.LiveFilter;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamHubTest {
    private static final String LOG = "Zk5-_aBcDeFgHiJkLmNoPq";
    private static final long TEN_SECONDS = 10_000_000_000L;

    private final StreamHub<byte[]> hub = new StreamHub<>(bytes -> bytes);
    private long now;

    private final class Line implements Outlet<byte[]> {
        private final List<byte[]> sent = new ArrayList<>();
        private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
        private boolean takes = true;
        private boolean cut;
        private boolean ended;

        @Override
        public CompletionStage<?> send(byte[] bytes) {
            sent.add(bytes);
            CompletableFuture<Void> done = new CompletableFuture<>();
            underWay.add(done);
            if (takes) {
                done.complete(null);
            }
            return done;
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void cut() {
            cut = true;
        }

        List<Long> offsets() {
            String all = String.join("", sent.stream().map(b -> new String(b, UTF_8)).toList());
            return Pattern.compile("(?m)^id: (.*)$")
                    .matcher(all)
                    .results()
                    .map(m -> ChangeCursor.decode(m.group(1)).next() - 1)
                    .toList();
        }
    }

    @BeforeEach
    void begin() {
        hub.begin(LOG, 0);
    }

    @Test
    void givesEachWhatItWants() {
        Line ships = join("ships", 0);
        Line all = join(null, 0);

        hub.take(List.of(Changes.change(0, "ship"), Changes.change(2, "plane")), 4);

        assertThat(ships.offsets()).containsExactly(0L);
        assertThat(all.offsets()).containsExactly(0L, 2L);
        assertThat(new String(all.sent.getFirst(), UTF_8))
                .startsWith("id: " + LOG + ".1\nevent: article.created\ndata: {")
                .endsWith("}\n\n");
    }

    @Test
    void sharesTheBytesAmongThoseWhoAskTheSame() {
        Line one = join("ships", 0);
        Line other = join("ships", 0);

        hub.take(List.of(Changes.change(0, "ship")), 1);

        assertThat(one.sent.getFirst()).isSameAs(other.sent.getFirst());
    }

    @Test
    void letsNobodyJoinWhoLacksSomething() {
        hub.take(List.of(Changes.change(0, "ship")), 1);
        Line late = new Line();
        StreamReader<byte[]> reader = reader(late, 0);

        assertThat(hub.join(reader, query(null))).isFalse();

        hub.replay(
                reader,
                new LiveFilter(query(null)),
                new ChangePage(List.of(Changes.change(0, "ship")), 1),
                TEN_SECONDS);
        assertThat(hub.join(reader, query(null))).isTrue();
        hub.take(List.of(Changes.change(1, "ship")), 2);
        assertThat(late.offsets()).containsExactly(0L, 1L);
    }

    @Test
    void repeatsNothingToAReaderThatWasAhead() {
        Line ahead = join(null, 2);

        hub.take(
                List.of(Changes.change(0, "a"), Changes.change(1, "b"), Changes.change(2, "c")), 3);

        assertThat(ahead.offsets()).containsExactly(2L);
    }

    @Test
    void leavesBehindWhoLeavesTooMuchAndGoesOnForTheOthers() {
        List<StreamReader<byte[]>> behind = new ArrayList<>();
        hub.onLag((reader, query) -> behind.add(reader));
        Line deaf = join(null, 0);
        deaf.takes = false;
        Line awake = join(null, 0);

        for (int i = 0; i < 20; i++) {
            hub.take(List.of(Changes.change(i, "ship ".repeat(100))), i + 1);
        }

        assertThat(behind).hasSize(1);
        assertThat(behind.getFirst().from()).isEqualTo(deaf.offsets().getLast() + 1);
        assertThat(deaf.sent).hasSizeLessThan(4);
        assertThat(awake.offsets()).hasSize(20);
        assertThat(hub.readers()).isOne();
    }

    @Test
    void sendsOneThatIsLongerThanTheLimit() {
        Line line = join(null, 0);

        hub.take(List.of(Changes.change(0, "ship ".repeat(5000))), 1);

        assertThat(line.offsets()).containsExactly(0L);
        assertThat(line.cut).isFalse();
    }

    @Test
    void cutsWhoTakesNothingForTooLong() {
        Line deaf = join(null, 0);
        deaf.takes = false;
        hub.take(List.of(Changes.change(0, "ship")), 1);

        now += TEN_SECONDS;
        hub.beat(TEN_SECONDS);
        assertThat(deaf.cut).isFalse();
        now += 1;
        hub.beat(TEN_SECONDS);

        assertThat(deaf.cut).isTrue();
        assertThat(hub.readers()).isZero();
    }

    @Test
    void keepsIdleConnectionsOpen() {
        Line idle = join(null, 0);

        now += TEN_SECONDS - 1;
        hub.beat(TEN_SECONDS);
        assertThat(idle.sent).isEmpty();
        now += 1;
        hub.beat(TEN_SECONDS);

        assertThat(new String(idle.sent.getFirst(), UTF_8)).isEqualTo(":\n\n");
    }

    @Test
    void keepsAConnectionOpenThatFindsNothingForLong() {
        Line line = new Line();
        StreamReader<byte[]> reader = reader(line, 0);
        now += TEN_SECONDS;

        hub.replay(
                reader,
                new LiveFilter(query("trains")),
                new ChangePage(List.of(Changes.change(0, "ship")), 1),
                TEN_SECONDS);

        assertThat(new String(line.sent.getFirst(), UTF_8)).isEqualTo(":\n\n");
        assertThat(reader.from()).isEqualTo(1);
    }

    @Test
    void endsAllInPeace() {
        Line one = join(null, 0);

        hub.end();

        assertThat(one.ended).isTrue();
        assertThat(join(null, 0).ended).isTrue();
    }

    @Test
    void sendsReadersBackWhenTheLogBeginsAnew() {
        Line one = join(null, 0);

        hub.begin(LOG, 100);

        assertThat(one.cut).isTrue();
    }

    private Line join(String words, long from) {
        Line line = new Line();
        assertThat(hub.join(reader(line, from), query(words))).isTrue();
        return line;
    }

    private StreamReader<byte[]> reader(Line line, long from) {
        return new StreamReader<>(
                line, from, new StreamReader.Limits(2_000, TEN_SECONDS), () -> now);
    }

    private static ArticleQuery query(String words) {
        ReadQuery read = QueryReader.stream(words == null ? Map.of() : Map.of("q", List.of(words)));
        return ((ReadQuery.Accepted) read).query();
    }
}
