package dev.nashra.search.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCursorTest {
    private static final String LOG = "Zk5-_aBcDeFgHiJkLmNoPq";

    @ParameterizedTest
    @ValueSource(longs = {0, 35, 36, 123_456_789_012L})
    void readsWhatItWrote(long next) {
        ChangeCursor cursor = new ChangeCursor(LOG, next);

        assertThat(ChangeCursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "Zk5-_aBcDeFgHiJkLmNoPq",
                "Zk5-_aBcDeFgHiJkLmNoPq.",
                "x.y",
                "Zk5-_aBcDeFgHiJkLmNoPq.-1",
                "Zk5-_aBcDeFgHiJkLmNoPq.zzzzzzzzzzzzzzzz"
            })
    void refusesWhatItDidNot(String text) {
        assertThat(ChangeCursor.decode(text)).isNull();
    }

    @Test
    void needsNoEscapeInAUrl() {
        assertThat(new ChangeCursor(LOG, 77).encode()).matches("[A-Za-z0-9._-]+");
    }
}
