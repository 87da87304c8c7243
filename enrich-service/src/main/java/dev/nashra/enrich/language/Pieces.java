package dev.nashra.enrich.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an article into lines, long lines further, and puts short ones together: they are menus
 * where there is prose beside them.
 */
final class Pieces {
    private static final List<String> BOILERPLATE = Resources.lines("boilerplate.txt");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?:|www\\.)[!-~]+|[!-~]*@[!-~]+");

    private static final int LONGEST = 240;

    /** Pieces that say enough. */
    static final int MOST = 12;

    /** Characters looked at; what follows is no longer the article, or more of the same. */
    private static final int READ = 40_000;

    /** Letters, counted by {@link Writing#weight}, from which a line is a sentence. */
    private static final int SENTENCE = 20;

    private static final double MENU = .25;
    private static final double NOTICE = .08;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder shortLines = new StringBuilder();

    private Pieces() {}

    /** Gives at most {@value #MOST}, in order, evenly from all; none if there are no letters. */
    static List<Piece> of(@Nullable String headline, @Nullable String body) {
        Pieces cut = new Pieces();
        if (headline != null) {
            cut.add(composed(headline), 1);
        }
        if (body != null) {
            composed(body).lines().forEach(cut::addLine);
        }
        cut.flush();
        return sample(cut.pieces);
    }

    private void addLine(String line) {
        if (line.length() < LONGEST) {
            Piece piece = Piece.of(line, 1);
            if (piece == null) {
                return;
            }
            if (piece.letters() < SENTENCE) {
                if (shortLines.length() + line.length() > LONGEST) {
                    flush();
                }
                shortLines.append(line).append(' ');
                return;
            }
        }
        flush();
        add(line, isNotice(line) ? NOTICE : 1);
    }

    private void flush() {
        if (!shortLines.isEmpty()) {
            String lines = shortLines.toString();
            shortLines.setLength(0);
            add(lines, isNotice(lines) ? NOTICE : MENU);
        }
    }

    private void add(String text, double trust) {
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length()) {
                int space = text.lastIndexOf(' ', to);
                to = space > from + LONGEST / 2 ? space : to;
                to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            }
            Piece piece = Piece.of(text.substring(from, to), trust);
            // Captions and headlines that a page repeats say nothing more.
            if (piece != null && !pieces.contains(piece)) {
                pieces.add(piece);
            }
            from = to;
        }
    }

    private static List<Piece> sample(List<Piece> all) {
        if (all.size() <= MOST) {
            return all;
        }
        // Menus are left out first.
        List<Piece> prose = all.stream().filter(piece -> piece.trust() == 1).toList();
        List<Piece> from = prose.size() >= MOST ? prose : all;
        List<Piece> sample = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            sample.add(from.get((int) ((long) i * from.size() / MOST)));
        }
        return sample;
    }

    private static boolean isNotice(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return BOILERPLATE.stream().anyMatch(small::contains);
    }

    /** Letters with their accents in one, as all lists have them, and no addresses. */
    private static String composed(String text) {
        String read = text.substring(0, Math.min(text.length(), READ));
        boolean mayHaveAddress =
                read.indexOf('@') >= 0 || read.contains("http") || read.contains("www.");
        return Normalizer.normalize(
                mayHaveAddress ? ADDRESS.matcher(read).replaceAll(" ") : read, Normalizer.Form.NFC);
    }
}
