package dev.nashra.copies.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final long SEED = 20261123;

    /** All others are shares, 0 to 1. */
    private static final Set<Feature> UNBOUNDED =
            EnumSet.of(
                    Feature.LENGTH,
                    Feature.REPLACED,
                    Feature.BLOCKS,
                    Feature.GRAMMAR,
                    Feature.NUMBER_SLOTS,
                    Feature.NAME_SLOTS,
                    Feature.TITLE_SLOTS,
                    Feature.TITLE_NAMES);

    private static final String BODY =
            "harbour ferry island storm anchor captain sailed past northern light while crew slept"
                    + " gulls cried above empty quays where lamps burned until grey morning came";

    @Test
    void sharesAreSharesAndTheOrderOfTheTextsDoesNotMatter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            String about = "seed " + SEED + ", round " + round;
            List<Prepared> texts = Texts.pair(random);

            double[] values = values(texts.get(0), texts.get(1));

            assertThat(values(texts.get(1), texts.get(0))).as(about).isEqualTo(values);
            for (Feature feature : Feature.values()) {
                double value = values[feature.ordinal()];
                double most = UNBOUNDED.contains(feature) ? Double.MAX_VALUE : 1;
                assertThat(value).as("%s, %s", feature, about).isBetween(0.0, most);
            }
        }
    }

    @Test
    void textOfNoWordsHasValuesToo() {
        for (String other : new String[] {"", "ferry", BODY}) {
            for (double value : values(Texts.of(""), Texts.of(other))) {
                assertThat(value).as("against '%s'", other).isFinite();
            }
        }
    }

    @Test
    void missingHeadlineIsNeitherForNorAgainst() {
        Prepared titled = Texts.of("Karim ferry", BODY);
        Prepared untitled = Texts.of(null, BODY);

        for (double[] values :
                List.of(
                        values(titled, untitled),
                        values(untitled, titled),
                        values(untitled, untitled))) {
            assertThat(value(values, Feature.TITLE)).isEqualTo(0.5);
            assertThat(value(values, Feature.TITLE_IN_REPORT)).isEqualTo(0.5);
            assertThat(value(values, Feature.TITLE_NAMES)).isZero();
        }
    }

    @Test
    void headlinesAreComparedWithHeadlinesAndReports() {
        double[] values = values(Texts.of("ferry storm", BODY), Texts.of("ferry selim", BODY));

        assertThat(value(values, Feature.TITLE)).as("0.8 of 0.8 + 0.8").isEqualTo(0.5);
        assertThat(value(values, Feature.TITLE_IN_REPORT)).as("selim is not").isEqualTo(0.5);
        double[] same = values(Texts.of("ferry storm", BODY), Texts.of("ferry storm", BODY));
        assertThat(value(same, Feature.TITLE)).isEqualTo(1);
        assertThat(value(same, Feature.TITLE_IN_REPORT)).isEqualTo(1);
    }

    @Test
    void namesOfHeadlineAndReportThatTheOtherHasNotCountWhereBothHaveSome() {
        Prepared karim = Texts.of("karim ferry", "karim " + BODY);
        Prepared selim = Texts.of("selim ferry", "selim " + BODY);
        Prepared nobody = Texts.of("ferry", BODY);

        assertThat(value(values(karim, selim), Feature.TITLE_NAMES))
                .isCloseTo(Math.log(2), within(1e-12));
        assertThat(value(values(karim, nobody), Feature.TITLE_NAMES)).isZero();
    }

    @Test
    void equalTextsShareEverything() {
        double[] values = values(Texts.of(BODY), Texts.of(BODY));

        for (Feature feature :
                List.of(
                        Feature.SIMILARITY,
                        Feature.CONTAINMENT,
                        Feature.COVERAGE,
                        Feature.HEAD_SHINGLES,
                        Feature.HEAD_WORDS,
                        Feature.WORDS,
                        Feature.LENGTH_RATIO,
                        Feature.NUMBERS)) {
            assertThat(value(values, feature)).as("%s", feature).isCloseTo(1, within(1e-9));
        }
        assertThat(value(values, Feature.REPLACED)).isZero();
        assertThat(value(values, Feature.LONGEST_GAP)).isZero();
        assertThat(value(values, Feature.NEW_HEAD_WORDS)).isZero();
        assertThat(value(values, Feature.LENGTH)).isCloseTo(Math.log(26), within(1e-12));
        assertThat(value(values, Feature.BLOCKS)).isCloseTo(10 / 26.0, within(1e-12));
    }

    @Test
    void halfATextIsContainedButDoesNotCover() {
        String half = BODY.substring(0, BODY.indexOf(" gulls"));
        double[] values = values(Texts.of(half), Texts.of(BODY));

        assertThat(value(values, Feature.CONTAINMENT)).isCloseTo(1, within(1e-9));
        assertThat(value(values, Feature.COVERAGE)).isLessThan(0.55);
        assertThat(value(values, Feature.SIMILARITY))
                .isCloseTo(value(values, Feature.COVERAGE), within(1e-9));
        assertThat(value(values, Feature.LENGTH_RATIO)).isCloseTo(13 / 25.0, within(1e-12));
    }

    @Test
    void numbersInPlace() {
        String one = BODY + " 4 men 17 women stayed ashore";
        String other = BODY + " 4 men 23 women stayed ashore";
        double[] values = values(Texts.of(one), Texts.of(other));

        assertThat(value(values, Feature.NUMBER_SLOTS)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(value(values, Feature.EQUAL_NUMBERS)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(values, Feature.NUMBERS)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(value(values, Feature.REPLACED)).isCloseTo(10 / 30.0, within(1e-12));
    }

    private static double value(double[] values, Feature feature) {
        return values[feature.ordinal()];
    }

    private static double[] values(Prepared a, Prepared b) {
        return Features.of(a, b, a.whole.shared(b.whole), a.vocabulary.shared(b.vocabulary));
    }
}
