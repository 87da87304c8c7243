package dev.nashra.copies.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String STORM =
            "The harbour of Port Selim opened again on Monday after nine days of storms";
    private static final String FISH = "Fish prices in the old market rose by a third last week";

    @Test
    void textIsOnePassageWithItself() {
        String text = "  " + STORM + ". " + FISH + "!\n";

        assertThat(Passages.shared(text, text))
                .containsExactly(new Passage(2, text.length() - 2, 2, text.length() - 2));
    }

    @Test
    void passagesAreFoundInAnyOrder() {
        String body = STORM + ". Officials said so. " + FISH + ".";
        String other = FISH + ", a paper wrote; " + STORM + ".";

        assertThat(sides(body, other)).containsExactly(STORM + "|" + STORM, FISH + "|" + FISH);
    }

    @Test
    void spellingsAreOne() {
        String body = "قال الوزير سيرغي مارين: إنَّ المُديرةَ أعلنت تصديـــر ٦٬٦٧١ طنا أمس.";
        String other = "عاجل / وقال الوزير سيرجي مارين ان المديره اعلنت تصدير 6671 طناً امس";

        assertThat(sides(body, other))
                .containsExactly(
                        "قال الوزير سيرغي مارين: إنَّ المُديرةَ أعلنت تصديـــر ٦٬٦٧١ طنا أمس"
                                + "|وقال الوزير سيرجي مارين ان المديره اعلنت تصدير 6671 طناً امس");
    }

    @Test
    void numbersAreOneInEveryForm() {
        String body = "الصادرات بلغت 4ر646 مليون دولار و6.671.878 طنا";
        String other = "الصادرات بلغت ٦٤٦٫٤ مليون دولار و٦٬٦٧١٬٨٧٨ طنا";

        assertThat(sides(body, other)).containsExactly(body + "|" + other);
    }

    @Test
    void loneAndIsNoWord() {
        String body = "تحدث الوزير و رئيس البلدية و السفير إلى الصحافة";
        String other = "تحدث الوزير ورئيس البلدية والسفير إلى الصحافة";

        assertThat(sides(body, other)).containsExactly(body + "|" + other);
    }

    @Test
    void offsetsCountHalvesOfSurrogatePairs() {
        String body = "😀 𝐀𝐁 one two three four 😀 five 😀";
        String other = "x 𝐀𝐁 one two three four five";

        assertThat(sides(body, other))
                .containsExactly("𝐀𝐁 one two three four 😀 five|𝐀𝐁 one two three four five");
    }

    @Test
    void fewerWordsThanFiveAreNoPassage() {
        assertThat(Passages.shared("a b c d x y z", "a b c d p q r")).isEmpty();
        assertThat(sides("a b c d e x y z", "a b c d e p q r"))
                .containsExactly("a b c d e|a b c d e");
    }

    @Test
    void veryShortTextIsFoundWhole() {
        assertThat(sides("Storm warning.", "New storm warning today")).hasSize(1);
        assertThat(Passages.shared("Storm warning lifted", "New storm warning today")).isEmpty();
        assertThat(Passages.shared("", "Storm")).isEmpty();
        assertThat(Passages.shared("...", "...")).isEmpty();
    }

    @Test
    void passageGoesOnOverTwoDifferingWords() {
        assertThat(sides("a b c d e X f g h i", "a b c d e Y Z f g h i"))
                .containsExactly("a b c d e X f g h i|a b c d e Y Z f g h i");
        assertThat(sides("q r s X a b c d e", "q r s Y a b c d e"))
                .containsExactly("q r s X a b c d e|q r s Y a b c d e");
        assertThat(sides("a b c d e f g h i", "a b c d e Y f g h i"))
                .containsExactly("a b c d e f g h i|a b c d e Y f g h i");
    }

    @Test
    void passageEndsAtThreeDifferingWordsOrWhenFewFollow() {
        assertThat(sides("a b c d e X X X f g h i", "a b c d e Y f g h i"))
                .containsExactly("a b c d e|a b c d e");
        assertThat(sides("a b c d e X f g P", "a b c d e Y f g Q"))
                .containsExactly("a b c d e|a b c d e");
    }

    @Test
    void longestComesFirstAndTheRestKeepsWhatIsLeft() {
        String other = "one two three four five six seven eight nine ten eleven twelve thirteen";
        String longer = "five six seven eight nine ten eleven twelve thirteen";
        String all = "minus zero " + other;

        assertThat(sides("one two three four five six seven eight | " + longer, other))
                .containsExactly(longer + "|" + longer);
        assertThat(sides(longer + " | one two three four five six seven eight", other))
                .containsExactly(longer + "|" + longer);
        assertThat(sides("minus zero one two three four five six X Y Z " + longer, all))
                .containsExactly(
                        "minus zero one two three four|minus zero one two three four",
                        longer + "|" + longer);
    }

    @Test
    void passagePrintedTwiceInOneTextIsLaidOnce() {
        String beginning = STORM.substring(0, STORM.indexOf(" again"));

        assertThat(sides(STORM + ". " + beginning + ".", STORM))
                .containsExactly(STORM + "|" + STORM);
        assertThat(sides(STORM, STORM + ". " + beginning + "."))
                .containsExactly(STORM + "|" + STORM);
    }

    private static List<String> sides(String body, String other) {
        return Passages.shared(body, other).stream()
                .map(
                        p ->
                                body.substring(p.start(), p.end())
                                        + "|"
                                        + other.substring(p.otherStart(), p.otherEnd()))
                .toList();
    }
}
