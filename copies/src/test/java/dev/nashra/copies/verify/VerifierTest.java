package dev.nashra.copies.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nashra.contract.Copy;
import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final long SEED = 20261123;

    private final Random random = new Random(SEED);
    private final List<String> report = Texts.words(random, 200);

    @Test
    void ofLessThanFiveWordsNothingCanBeTold() {
        Likeness four = compare(report.subList(0, 4), report.subList(0, 4));
        Likeness within = compare(report.subList(0, 4), report);

        assertThat(four.isCopy()).isFalse();
        assertThat(four.logOdds()).isLessThanOrEqualTo(-6);
        assertThat(within.logOdds()).isLessThanOrEqualTo(-6);
        assertThat(may(report.subList(0, 4), report.subList(0, 4))).isFalse();
        assertThat(may(report.subList(0, 5), report.subList(0, 5))).isTrue();
        assertThat(compare(report.subList(0, 5), report.subList(0, 5)).logOdds()).isGreaterThan(-6);
    }

    @Test
    void anEqualReportIsACopyWhateverItsHeadline() {
        String body = String.join(" ", report.subList(0, 25));
        Origin house = Origin.of("house", null);
        Fingerprint one = Fingerprinter.of("en", house, "Ferry sails", body);
        Fingerprint other = Fingerprinter.of("en", house, "Port opens", body);
        Fingerprint edited = Fingerprinter.of("en", house, "Port opens", body + " again");

        assertThat(Verifier.compare(one, other).isCopy()).isTrue();
        assertThat(Verifier.compare(one, edited).logOdds()).as("all but equal").isLessThan(1);
    }

    @Test
    void textsThatShareNoShinglesAreNotWorthComparing() {
        List<String> another = Texts.words(random, 200);

        assertThat(may(report, another)).isFalse();
        assertThat(compare(report, another).logOdds()).isLessThanOrEqualTo(-6);
        another.addAll(report.subList(0, 8));
        assertThat(may(report, another)).as("6 of 198 shingles").isFalse();
        another.addAll(0, report.subList(0, 20));
        assertThat(may(report, another)).as("18 of 198 shingles").isTrue();
    }

    @Test
    void textsWhoseHeadsAreStrangersAreNotWorthComparing() {
        List<String> another = Texts.words(random, 100);
        another.addAll(report.subList(100, 200));

        assertThat(may(report, another)).isFalse();
    }

    @Test
    void equalWordsAreAnExactCopy() {
        Likeness likeness = compare(report, report);

        assertThat(likeness.isCopy()).isTrue();
        assertThat(likeness.copy()).isEqualTo(new Copy(Copy.Kind.EXACT, 1, 1));
    }

    @Test
    void excerptIsACopyAndSaidToBeOne() {
        Likeness likeness = compare(report.subList(0, 80), report);

        assertThat(likeness.isCopy()).isTrue();
        assertThat(likeness.copy().kind()).isEqualTo(Copy.Kind.EXCERPT);
        assertThat(likeness.copy().containment()).isEqualTo(1);
        assertThat(compare(report.subList(0, 160), report).copy().kind())
                .as("longer than 0.7 of it")
                .isEqualTo(Copy.Kind.NEAR);
    }

    @Test
    void editedTextIsANearCopy() {
        List<String> edited = new ArrayList<>(report);
        for (int i = 7; i < edited.size(); i += 16) {
            edited.set(i, Texts.words(random, 1).getFirst());
        }

        assertThat(compare(report, edited).isCopy()).isTrue();
        assertThat(compare(report, edited).copy().kind()).isEqualTo(Copy.Kind.NEAR);
    }

    @Test
    void respelledTextIsACopy() {
        String agency =
                "أعلن وزير النقل سيرغي غوردين أنّ ميناء السدرة، الذي أُغلق أمس بسبب الأمواج،"
                        + " سيُفتح بعد 3 أيام أمام الملاحة إلى الجزر الشرقية، وأضاف في مؤتمر"
                        + " صحفي أنّ إحدى السفن الأميركية أفرغت 640 حاوية من الأرز والأدوية.";
        String house =
                "واعلن وزير النقل سيرجي جوردين ان ميناء السدره الذي اغلق امس بسبب الامواج سيفتح"
                        + " بعد ٣ ايام امام الملاحه الي الجزر الشرقيه واضاف في مؤتمر صحفي ان احدي"
                        + " السفن الامريكيه افرغت ٦٤٠ حاويه من الارز والادويه.";

        Likeness likeness =
                Verifier.compare(
                        Fingerprinter.of("ar", null, agency), Fingerprinter.of("ar", null, house));

        assertThat(likeness.isCopy()).as("%s", likeness.features()).isTrue();
    }

    @Test
    void pageWithTheTextAppendedIsNoCopy() {
        List<String> page = new ArrayList<>(Texts.words(random, 150));
        page.addAll(report);

        assertThat(compare(report, page).isCopy()).isFalse();
    }

    @Test
    void followUpThatRepeatsTheBackgroundIsNoCopy() {
        List<String> followUp = new ArrayList<>(Texts.words(random, 120));
        followUp.addAll(report.subList(130, 200));

        assertThat(compare(report, followUp).isCopy()).isFalse();
    }

    @Test
    void orderOfTheTextsDoesNotMatter() {
        for (int round = 0; round < 300; round++) {
            String about = "seed " + SEED + ", round " + round;
            List<Prepared> texts = Texts.pair(random);

            Likeness one = Verifier.compare(texts.get(0), texts.get(1));
            Likeness other = Verifier.compare(texts.get(1), texts.get(0));

            assertThat(one.logOdds()).as(about).isEqualTo(other.logOdds());
            assertThat(one.features()).as(about).isEqualTo(other.features());
            assertThat(one.copy()).as(about).isEqualTo(other.copy());
            assertThat(isWorthIt(texts.get(0), texts.get(1)))
                    .as(about)
                    .isEqualTo(isWorthIt(texts.get(1), texts.get(0)));
        }
    }

    @Test
    void relationIsWhatTheWholeComparisonSays() {
        for (int round = 0; round < 300; round++) {
            List<Prepared> texts = Texts.pair(random);
            Prepared one = texts.get(0);
            Prepared other = round % 5 == 0 ? one : texts.get(1);

            assertThat(Verifier.relation(one, other))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(Verifier.compare(one, other).copy());
        }
    }

    @Test
    void glanceAndWholeComparisonSayTheSame() {
        for (int round = 0; round < 300; round++) {
            List<Prepared> texts = Texts.pair(random);

            Likeness glance = Verifier.compareIfAlike(texts.get(0), texts.get(1));

            if (glance != null) {
                assertThat(glance.logOdds())
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(Verifier.compare(texts.get(1), texts.get(0)).logOdds());
            }
        }
    }

    @Test
    void logOddsAreTheSumOfWhatTheFeaturesSay() {
        Likeness likeness = compare(report.subList(0, 120), report);

        double sum = Feature.BIAS;
        for (Feature feature : Feature.values()) {
            sum += feature.weight() * likeness.features().get(feature.label());
        }
        assertThat(likeness.logOdds()).isCloseTo(sum, within(1e-9));
        assertThat(likeness.score()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-9));
    }

    private static Likeness compare(List<String> a, List<String> b) {
        return Verifier.compare(Texts.of(a), Texts.of(b));
    }

    private static boolean may(List<String> a, List<String> b) {
        return isWorthIt(Texts.of(a), Texts.of(b));
    }

    private static boolean isWorthIt(Prepared a, Prepared b) {
        return Verifier.compareIfAlike(a, b) != null;
    }
}
