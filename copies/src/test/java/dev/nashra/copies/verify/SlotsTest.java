package dev.nashra.copies.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final String BEFORE = "harbour ferry island ";
    private static final String AFTER = " storm anchor captain";

    @Test
    void otherNumberInOnePlace() {
        Slots slots = slots("17", "23");

        assertThat(slots.replaced).isEqualTo(1);
        assertThat(slots.otherNumbers).isEqualTo(1);
        assertThat(slots.otherHeadNumbers).isEqualTo(1);
        assertThat(slots.equalNumbers).isZero();
        assertThat(slots.otherHeadNames).isZero();
        assertThat(slots.grammar).isZero();
    }

    @Test
    void numberThatTheOtherHasElsewhereIsNotNewToIt() {
        Slots slots = slots(BEFORE + "17" + AFTER, BEFORE + "23" + AFTER + " x y 17");

        assertThat(slots.otherNumbers).isEqualTo(1);
        assertThat(slots.otherHeadNumbers).isZero();
    }

    @Test
    void equalNumbersCountInBlocksAndInReplacedPlaces() {
        assertThat(slots("4 ferries 5 boats", "4 ferries 6 boats").equalNumbers)
                .as("4 in a block")
                .isEqualTo(1);
        Slots swapped = slots("kilo 7", "7 lima");
        assertThat(swapped.equalNumbers).as("7 on both sides of a place").isEqualTo(1);
        assertThat(swapped.otherNumbers).isZero();
    }

    @Test
    void otherNameInOnePlace() {
        Slots slots = slots("karim", "selim");

        assertThat(slots.otherHeadNames).isEqualTo(1);
        assertThat(slots.otherTitleNames).isZero();
        assertThat(slots.otherHeadNumbers).isZero();
        assertThat(slots.grammar).isZero();
    }

    @Test
    void nameThatTheOtherHasElsewhereIsNotNewToIt() {
        assertThat(
                        slots(BEFORE + "karim" + AFTER, BEFORE + "selim" + AFTER + " x y karim")
                                .otherHeadNames)
                .isZero();
    }

    @Test
    void wordsOfGrammarAreNoSlot() {
        assertThat(slots("the", "a").grammar).isEqualTo(1);
        assertThat(slots("the", "karim").grammar).isEqualTo(1);
        assertThat(slots("the karim", "a selim").grammar).isZero();
        assertThat(slots("the", "a").otherHeadNames).isZero();
    }

    @Test
    void insertedWordsAreNotReplaced() {
        assertThat(slots("", "karim").replaced).isZero();
    }

    @Test
    void replacementOfMoreThanEightWordsIsNone() {
        assertThat(slots("karim", "a1 b1 c1 d1 e1 f1 g1 h1").replaced).isEqualTo(1);
        assertThat(slots("karim", "a1 b1 c1 d1 e1 f1 g1 h1 i1").replaced).isZero();
    }

    @Test
    void placesBehindTheHeadsAreReplacedButNoSlots() {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < Prepared.HEAD_WORDS; i++) {
            head.append("word").append((char) ('a' + i % 26)).append((char) ('a' + i / 26));
            head.append(' ');
        }

        Slots numbers = slots(BEFORE + head + "17" + AFTER, BEFORE + head + "23" + AFTER);
        Slots names = slots(BEFORE + head + "karim" + AFTER, BEFORE + head + "selim" + AFTER);

        assertThat(numbers.otherNumbers).isEqualTo(1);
        assertThat(numbers.otherHeadNumbers).isZero();
        assertThat(names.replaced).isEqualTo(1);
        assertThat(names.otherHeadNames).isZero();
    }

    @Test
    void namesOfBothHeadlinesInOnePlace() {
        String rest =
                AFTER + " sailed past the northern light while the crew slept and the gulls cried";
        Prepared one = Texts.of("Karim sails", BEFORE + "karim" + rest);
        Prepared other = Texts.of("Selim sails", BEFORE + "selim" + rest);
        Prepared without = Texts.of("Boat sails", BEFORE + "selim" + rest);

        assertThat(Slots.of(Alignment.of(one, other)).otherTitleNames).isEqualTo(1);
        assertThat(Slots.of(Alignment.of(one, without)).otherTitleNames).isZero();
    }

    private static Slots slots(String between, String otherBetween) {
        boolean whole = between.startsWith(BEFORE);
        return Slots.of(
                Alignment.of(
                        Texts.of(whole ? between : BEFORE + between + AFTER),
                        Texts.of(whole ? otherBetween : BEFORE + otherBetween + AFTER)));
    }
}
