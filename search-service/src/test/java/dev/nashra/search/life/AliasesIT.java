package dev.nashra.search.life;

import static dev.nashra.search.index.ArticleBuilder.article;
import static dev.nashra.search.life.LifeFixture.ONE;
import static dev.nashra.search.life.LifeFixture.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nashra.search.index.Indices;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which version readers have, and that they have one and no other. */
@Tag("backends")
class AliasesIT {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-03T10:00:00Z");

    private LifeFixture fixture;

    @BeforeEach
    void two() throws IOException {
        fixture = new LifeFixture();
        assertThat(fixture.templates.of(TWO).begin()).isTrue();
        fixture.write(article("a", "1").build(), article("a", "2").received(SEPTEMBER).build());
    }

    @AfterEach
    void end() throws IOException {
        fixture.close();
    }

    @Test
    void writesBothAndShowsOne() throws IOException {
        fixture.refresh();

        assertThat(fixture.count(ONE.indices())).isEqualTo(2);
        assertThat(fixture.count(TWO.indices())).isEqualTo(2);
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(2);
        assertThat(fixture.readers.current()).contains(ONE);
    }

    @Test
    void changesAllMonthsOverAndBack() throws IOException {
        fixture.readers.change(ONE, TWO);

        assertThat(fixture.readers.current()).contains(TWO);
        assertThat(fixture.isBesideAlias(ONE)).isFalse();
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(2);
        // A month that begins now is one of the version that readers have.
        fixture.write(article("a", "3").received(SEPTEMBER.minus(Duration.ofDays(40))).build());
        fixture.refresh();
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(3);

        fixture.readers.change(TWO, ONE);

        assertThat(fixture.readers.current()).contains(ONE);
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(3);
    }

    @Test
    void showsWhatReadersSawThoughTheOtherHadNotRefreshed() throws IOException {
        refreshEvery(TWO.indices(), "-1");
        fixture.write(article("a", "4").build());
        await().until(() -> fixture.count(Indices.ALIAS) == 3);

        fixture.readers.change(ONE, TWO);

        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(3);
    }

    @Test
    void mendsAChangeThatWasKilledOnItsWay() throws IOException {
        fixture.readers.giveNewMonths(ONE, false);
        refreshEvery(ONE.indices(), "-1");
        Instant may = Instant.parse("2026-05-03T10:00:00Z");
        fixture.write(article("a", "5").received(may).build(), article("a", "6").build());

        fixture.readers.mend();

        await().until(() -> fixture.count(Indices.ALIAS) == 4);
        assertThat(fixture.readers.current()).contains(ONE);
        fixture.write(article("a", "7").received(may.minus(Duration.ofDays(90))).build());
        await().until(() -> fixture.count(Indices.ALIAS) == 5);
    }

    @Test
    void sweepsAwayWhatABatchWroteToAVersionThatWasDropped() throws Exception {
        Versions.Known before = fixture.index.versions();
        Housekeeping housekeeping = new Housekeeping(fixture.client, LifeFixture.retention(null));
        housekeeping.drop(ONE);

        fixture.write(before, article("a", "8").build());
        housekeeping.sweep();

        assertThat(fixture.indices()).isNotEmpty().allMatch(n -> n.startsWith(ONE.template()));
        assertThat(fixture.templates.look().all()).hasSize(1);
        fixture.refresh();
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(3);
    }

    @Test
    void goesOnWithoutAVersionThatIsDroppedWhileItTakesNothing() throws Exception {
        fixture.requests.send(
                "PUT",
                "/" + TWO.indices() + "/_settings",
                Map.of(),
                JsonNodeFactory.instance.objectNode().put("index.blocks.write", true));
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                fixture.write(article("a", "9").build());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        await().until(() -> fixture.retries() > 2);
        assertThat(writing).isNotDone();

        new Housekeeping(fixture.client, LifeFixture.retention(null)).drop(ONE);

        assertThat(writing).succeedsWithin(Duration.ofSeconds(30));
        fixture.refresh();
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(3);
    }

    private void refreshEvery(String indices, String interval) throws IOException {
        fixture.requests.send(
                "PUT",
                "/" + indices + "/_settings",
                Map.of(),
                JsonNodeFactory.instance.objectNode().put("index.refresh_interval", interval));
    }
}
