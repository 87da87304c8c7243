package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.WordCode;

/**
 * What stands in the places where two texts differ between equal neighbours: a weather report of
 * another day has other figures there, a cable to another president another name, an edited copy
 * other grammar.
 */
final class Slots {
    /** Longest replacement, in words, that counts as one. */
    private static final int MAX_WORDS = 8;

    /** Places where words were replaced by other words. */
    int replaced;

    /** Places where the words of one side are grammar only: no template has its slot there. */
    int grammar;

    /** Numbers that stand in the same place in both, or in an equal passage. */
    int equalNumbers;

    /** Pairs of different numbers in one place. */
    int otherNumbers;

    /** Those within the heads, neither number standing anywhere in the other text. */
    int otherHeadNumbers;

    /** Places within the heads with words on both sides that the other text does not have. */
    int otherHeadNames;

    /** Places with words on both sides that are in one's own headline and not in the other's. */
    int otherTitleNames;

    private final Alignment texts;

    private Slots(Alignment texts) {
        this.texts = texts;
    }

    static Slots of(Alignment texts) {
        Slots slots = new Slots(texts);
        for (int i = 0; i < texts.blocks; i++) {
            slots.countNumbers(texts.starts[i], texts.lengths[i]);
            if (i + 1 < texts.blocks) {
                slots.between(i);
            }
        }
        return slots;
    }

    private void countNumbers(int start, int length) {
        for (int i = start; i < start + length; i++) {
            equalNumbers += WordCode.isNumber(texts.shorter.words[i]) ? 1 : 0;
        }
    }

    private void between(int block) {
        int start = texts.starts[block] + texts.lengths[block];
        int otherStart = texts.otherStarts[block] + texts.lengths[block];
        int length = texts.starts[block + 1] - start;
        int otherLength = texts.otherStarts[block + 1] - otherStart;
        if (length < 1 || otherLength < 1 || length > MAX_WORDS || otherLength > MAX_WORDS) {
            return;
        }
        Side one = new Side(texts.shorter, start, length);
        Side other = new Side(texts.longer, otherStart, otherLength);
        one.lookFor(other, texts.longer);
        other.lookFor(one, texts.shorter);
        replaced++;
        equalNumbers += one.equalNumbers;
        otherNumbers += Math.min(one.numbers, other.numbers);
        grammar += one.isGrammarFor(other) || other.isGrammarFor(one) ? 1 : 0;
        if (start < Prepared.HEAD_WORDS || otherStart < Prepared.HEAD_WORDS) {
            otherHeadNumbers += Math.min(one.newNumbers, other.newNumbers);
            otherHeadNames += one.newNames > 0 && other.newNames > 0 ? 1 : 0;
        }
        otherTitleNames += one.titleNames > 0 && other.titleNames > 0 ? 1 : 0;
    }

    /** The words of one text in one place. */
    private static final class Side {
        private final Prepared text;
        private final int start;
        private final int end;
        private int grammar;
        private int content;
        private int numbers;
        private int equalNumbers;
        private int newNumbers;
        private int newNames;
        private int titleNames;

        Side(Prepared text, int start, int length) {
            this.text = text;
            this.start = start;
            this.end = start + length;
        }

        void lookFor(Side other, Prepared otherText) {
            for (int i = start; i < end; i++) {
                int code = text.words[i];
                boolean same = other.has(code);
                if (WordCode.isNumber(code)) {
                    equalNumbers += same ? 1 : 0;
                    numbers += same ? 0 : 1;
                    newNumbers += otherText.has(code) ? 0 : 1;
                } else if (WordCode.isContent(code)) {
                    content += same ? 0 : 1;
                    newNames += otherText.has(code) || otherText.titleHas(code) ? 0 : 1;
                }
                if (!WordCode.isContent(code)) {
                    grammar += same ? 0 : 1;
                } else {
                    titleNames += text.titleHas(code) && !otherText.titleHas(code) ? 1 : 0;
                }
            }
        }

        boolean isGrammarFor(Side other) {
            return grammar > 0 && content == 0 && other.content + other.grammar > 0;
        }

        private boolean has(int code) {
            for (int i = start; i < end; i++) {
                if (text.words[i] == code) {
                    return true;
                }
            }
            return false;
        }
    }
}
