package dev.nashra.benchmarks.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.benchmarks.copies.LabelledArticle;
import dev.nashra.contract.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    /** Every third line is a revision of the page two lines before it. */
    private static final List<LabelledArticle> MADE =
            IntStream.range(0, 300).mapToObj(ArrivalsTest::line).toList();

    @Test
    void orderOfReceiptIsThatOfArrivalAndAllIsInOneWindow() {
        for (Arrivals arrivals : all()) {
            assertThat(arrivals.articles()).hasSameSizeAs(MADE);
            assertThat(arrivals.articles()).extracting(RawArticle::received).isSorted();
            Instant first = arrivals.articles().getFirst().received();
            Instant last = arrivals.articles().getLast().received();
            assertThat(Duration.between(first, last)).isLessThan(Duration.ofHours(72));
        }
    }

    @Test
    void revisionsKeepTheirOrder() {
        for (Arrivals arrivals : all()) {
            List<String> bodies =
                    arrivals.articles().stream()
                            .filter(article -> article.uri().equals("page 30"))
                            .map(RawArticle::bodyText)
                            .toList();
            assertThat(bodies).containsExactly("body 30", "body 32");
        }
    }

    @Test
    void jitterMovesAReceiptByNoMoreThanItsBound() {
        Arrivals jittered = Arrivals.jittered(MADE, FIRST, TWO_HOURS, 1);
        Instant middle = FIRST.plus(Arrivals.SPAN.dividedBy(2));

        Instant moved =
                jittered.articles().stream()
                        .filter(article -> article.uri().equals("page 150"))
                        .findFirst()
                        .orElseThrow()
                        .received();

        assertThat(moved).isBetween(middle.minus(TWO_HOURS), middle.plus(TWO_HOURS));
        assertThat(moved).isNotEqualTo(middle);
    }

    @Test
    void firstReceiptIsThatOfTheFirstRevision() {
        Arrivals asMade = Arrivals.asMade(MADE, FIRST);

        assertThat(asMade.firstReceipts())
                .hasSize(200)
                .containsEntry(MADE.getFirst().articleId(), FIRST);
    }

    private static List<Arrivals> all() {
        return List.of(
                Arrivals.asMade(MADE, FIRST),
                Arrivals.shuffled(MADE, FIRST, 1),
                Arrivals.jittered(MADE, FIRST, TWO_HOURS, 1));
    }

    private static LabelledArticle line(int number) {
        int page = number % 3 == 2 ? number - 2 : number;
        return new LabelledArticle(
                Integer.toString(number),
                "daily",
                "page " + page,
                null,
                "body " + number,
                null,
                null,
                null,
                false,
                "");
    }
}
