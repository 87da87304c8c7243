package dev.nashra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordCursorTest {
    @Test
    void readsALineAtATimeAsIfItStoodAlone() {
        String text = "قال 1,\n5 أيام 𐐀b";
        WordCursor cursor = new WordCursor(text);

        cursor.moveTo(0, 6);
        assertThat(words(cursor)).containsExactly("قال", "1");
        cursor.moveTo(7, text.length());
        assertThat(words(cursor)).containsExactly("5", "ايام", Folding.fold("𐐀b"));
    }

    @Test
    void skipsWhatFoldsToNothing() {
        assertThat(words(new WordCursor("ـــ ء كلمة ّ"))).containsExactly("كلمه");
    }

    @Test
    void lettersMayBeChangedByTheCaller() {
        WordCursor cursor = new WordCursor("one two");
        assertThat(cursor.next()).isTrue();
        cursor.letters()[0] = 'x';
        assertThat(cursor.next()).isTrue();
        assertThat(new String(cursor.letters(), 0, cursor.length())).isEqualTo("two");
        assertThat(cursor.next()).isFalse();
    }

    private static List<String> words(WordCursor cursor) {
        List<String> words = new ArrayList<>();
        while (cursor.next()) {
            words.add(cursor.word());
        }
        return words;
    }
}
