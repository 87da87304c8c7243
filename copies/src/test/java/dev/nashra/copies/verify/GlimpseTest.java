package dev.nashra.copies.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlimpseTest {
    private static final long SEED = 20261124;

    private final Random random = new Random(SEED);
    private final List<String> form = Texts.words(random, 120);

    @Test
    void formsWithTwoNewNamesEachAreNoCopies() {
        Glimpse monday = glimpse("Tidra mild, Kelso rainy", with("Tidra", "Kelso"));
        Glimpse tuesday = glimpse("Bermat mild, Zafir rainy", with("Bermat", "Zafir"));

        assertThat(monday.rulesOut(tuesday)).isTrue();
        assertThat(tuesday.rulesOut(monday)).isTrue();
    }

    @Test
    void oneNewNameProvesNothing() {
        Glimpse one = glimpse("Tidra mild", with("Tidra", "Kelso"));
        Glimpse other = glimpse("Bermat mild", with("Bermat", "Kelso"));

        assertThat(one.rulesOut(other)).isFalse();
    }

    @Test
    void namesNewOnOneSideOnlyProveNothing() {
        Glimpse whole = glimpse("Tidra meets Kelso", with("Tidra", "Kelso"));
        Glimpse cut = glimpse("Leaders meet", String.join(" ", form.subList(0, 60)));

        assertThat(whole.rulesOut(cut)).isFalse();
        assertThat(cut.rulesOut(whole)).isFalse();
    }

    @Test
    void wordsOfTheOtherReportOrHeadlineAreNotNew() {
        Glimpse one = glimpse("Tidra greets Kelso", with("Tidra", "Kelso") + " Bermat");
        Glimpse other = glimpse("Bermat, Zafir and Kelso", with("Bermat", "Zafir") + " Tidra");

        assertThat(one.rulesOut(other)).isFalse();
    }

    @Test
    void headlinesWhoseWordsAreNotInTheirReportProveNothing() {
        String body = String.join(" ", form);

        assertThat(glimpse("Tidra greets Kelso", body).rulesOut(glimpse("Bermat and Zafir", body)))
                .isFalse();
    }

    @Test
    void sameInEitherOrderAndNeverBeyondWhatTheTextsShow() {
        for (int round = 0; round < 2_000; round++) {
            Fingerprint one = article();
            Fingerprint other = article();
            boolean ruledOut = Glimpse.of(one).rulesOut(Glimpse.of(other));
            double names = Verifier.compare(one, other).value(Feature.TITLE_NAMES);

            assertThat(Glimpse.of(other).rulesOut(Glimpse.of(one))).isEqualTo(ruledOut);
            if (ruledOut) {
                assertThat(Math.expm1(names))
                        .as("seed %d, round %d", SEED, round)
                        .isGreaterThan(Glimpse.TOO_MANY - 0.5);
            }
        }
    }

    private Fingerprint article() {
        List<String> words = new ArrayList<>(form.subList(0, 20 + random.nextInt(100)));
        words.addAll(Texts.words(random, random.nextInt(12)));
        List<String> title = new ArrayList<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            title.add(words.get(words.size() - 1 - random.nextInt(Math.min(20, words.size()))));
        }
        return Fingerprinter.of("en", String.join(" ", title), String.join(" ", words));
    }

    private String with(String one, String other) {
        return "%s and %s %s".formatted(one, other, String.join(" ", form));
    }

    private static Glimpse glimpse(String title, String body) {
        return Glimpse.of(Fingerprinter.of("en", title, body));
    }
}
