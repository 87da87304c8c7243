package dev.nashra.search.life;

import static dev.nashra.search.index.ArticleBuilder.article;
import static dev.nashra.search.life.LifeFixture.ONE;
import static dev.nashra.search.life.LifeFixture.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.Indices;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A version is built, compared, given to readers, taken back and dropped. */
@Tag("backends")
class IndexLifeIT {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-03T10:00:00Z");
    private static final int ARTICLES = 700;

    private LifeFixture fixture;
    private IndexLife life;

    @BeforeEach
    void begin() throws IOException {
        fixture = new LifeFixture();
        life = fixture.life(null);
        List<EnrichedArticle> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(
                    article("life", "" + i)
                            .received(
                                    i % 2 == 0 ? SEPTEMBER : Instant.parse("2026-11-02T12:00:00Z"))
                            .text("ar", "خبر " + i, "نص الخبر رقم " + i)
                            .tags("country:EG")
                            .version(1, 1000 + i)
                            .build());
        }
        articles.set(7, article("life", "7").withdrawn().text("en", "x", "y").build());
        fixture.write(articles.toArray(EnrichedArticle[]::new));
        fixture.refresh();
    }

    @AfterEach
    void end() throws IOException {
        fixture.close();
    }

    @Test
    void buildsAnEqualVersionAndGivesItToReadersAndTakesItBack() throws Exception {
        Progress end = build(true);

        assertThat(end.step()).isEqualTo(Progress.Step.DONE);
        assertThat(end.report()).satisfies(report -> assertThat(report.isEqual()).isTrue());
        assertThat(end.report().latterArticles()).isEqualTo(ARTICLES);
        assertThat(fixture.readers.current()).contains(TWO);
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(ARTICLES);
        assertThat(fixture.count(TWO.indices())).isEqualTo(ARTICLES);
        assertThatThrownBy(() -> life.swap())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no newer");

        fixture.write(article("life", "after").build());
        life.rollback();

        assertThat(fixture.readers.current()).contains(ONE);
        fixture.refresh();
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(ARTICLES + 1);
        life.swap();
        life.drop();
        assertThat(fixture.indices()).allMatch(name -> name.startsWith(TWO.template()));
        assertThat(fixture.count(Indices.ALIAS)).isEqualTo(ARTICLES + 1);
        // What is dropped does not come back, and its number is not used again.
        assertThat(Housekeeping.next(fixture.client).number()).isEqualTo(3);
    }

    @Test
    void copiesWhatABatchWroteThatBeganBeforeTheNewVersion() throws Exception {
        fixture.whileWaiting(
                () ->
                        fixture.writeTo(
                                fixture.templates.of(ONE), article("life", "on its way").build()));

        Progress end = build(false);

        assertThat(end.step()).isEqualTo(Progress.Step.DONE);
        assertThat(end.report().latterArticles()).isEqualTo(ARTICLES + 1);
        assertThat(fixture.readers.current()).contains(ONE);
    }

    @Test
    void copiesNothingOverWhatIsNewer() throws Exception {
        fixture.whileWaiting(
                () ->
                        fixture.write(
                                article("life", "1")
                                        .text("en", "newer", null)
                                        .version(2, 9000)
                                        .build()));

        assertThat(build(true).step()).isEqualTo(Progress.Step.DONE);
    }

    @Test
    void leavesReadersWhatTheyHaveIfTheVersionsDiffer() throws Exception {
        fixture.whileWaiting(
                () ->
                        fixture.writeTo(
                                fixture.templates.of(TWO).beside(),
                                article("life", "from nowhere").build()));

        Progress end = build(true);

        assertThat(end.step()).isEqualTo(Progress.Step.FAILED);
        assertThat(end.report().surplus().articles()).isOne();
        assertThat(fixture.readers.current()).contains(ONE);
        assertThatThrownBy(() -> life.swap())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not complete");
        assertThatThrownBy(() -> life.rebuild(true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("drop it");
        life.drop();
        assertThat(fixture.count("nashra-articles-v*")).isEqualTo(ARTICLES);
    }

    @Test
    void deletesWholeMonthsInEveryVersion() throws Exception {
        build(false);
        Duration sinceSeptember =
                Duration.between(Instant.parse("2026-10-01T00:00:00Z"), Instant.now());

        fixture.life(sinceSeptember.plusDays(1)).tidy();
        assertThat(fixture.indices()).contains(Indices.of(SEPTEMBER));
        fixture.life(sinceSeptember.minusDays(1)).tidy();

        assertThat(fixture.indices()).isNotEmpty().noneMatch(name -> name.endsWith("2026.09"));
    }

    private Progress build(boolean swap) throws Exception {
        life.rebuild(swap);
        await().atMost(Duration.ofSeconds(120)).until(() -> !progress().isUnderWay());
        return progress();
    }

    private Progress progress() throws IOException {
        return life.state().progress();
    }
}
