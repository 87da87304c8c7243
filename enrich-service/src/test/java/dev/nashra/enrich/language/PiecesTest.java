package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final String SENTENCE =
            "The council voted to close the old iron bridge after a long debate.";

    @Test
    void shortLinesTogetherAreAMenu() {
        List<Piece> pieces = Pieces.of(null, "Home\nNews\nSport\n" + SENTENCE);

        assertThat(pieces).extracting(Piece::text).containsExactly("Home News Sport ", SENTENCE);
        assertThat(pieces.getFirst().trust()).isLessThan(.5);
        assertThat(pieces.getLast().trust()).isEqualTo(1);
    }

    @Test
    void headlineIsNoMenuHoweverShort() {
        assertThat(Pieces.of("Bridge closed", SENTENCE).getFirst().trust()).isEqualTo(1);
    }

    @Test
    void noticeHardlyCounts() {
        String notice = "We use cookies to make this page better for all of our readers.";

        assertThat(Pieces.of(null, notice + "\n" + SENTENCE).getFirst().trust()).isLessThan(.1);
    }

    @Test
    void whatAPageRepeatsCountsOnce() {
        assertThat(Pieces.of(SENTENCE, SENTENCE + "\n" + SENTENCE)).hasSize(1);
    }

    @Test
    void addressesAreNoText() {
        assertThat(Pieces.of(null, "https://bridge.example/a www.bridge.example x@bridge.example"))
                .isEmpty();
        assertThat(Pieces.of(null, "http://bridge.example/aالجسر القديم").getFirst().script())
                .isEqualTo(Writing.ARABIC);
    }

    @Test
    void piecesOfALongTextAreFromAllOfIt() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            body.append(SENTENCE).append(' ').append((char) ('a' + i % 26)).append(i).append('\n');
        }
        List<Piece> pieces = Pieces.of(null, body.toString());

        assertThat(pieces).hasSize(12);
        assertThat(pieces.getLast().text()).contains("91");
    }

    @Test
    void longLineIsCutBetweenWords() {
        List<Piece> pieces = Pieces.of(null, "bridges ".repeat(100));

        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.text().strip()).endsWith("bridges"));
    }

    @Test
    void signsAndDigitsAreNoPiece() {
        assertThat(Pieces.of("2:1", "+++ 12.03. +++\n😀")).isEmpty();
    }
}
