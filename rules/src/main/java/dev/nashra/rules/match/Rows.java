package dev.nashra.rules.match;

import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.compile.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases. Words stand in a row if each can be given a place of its own such that no two are
 * further out of their places, one against the other, than the slop; as Lucene's
 * SloppyPhraseMatcher does where no word comes twice.
 */
final class Rows {
    private Rows() {}

    /**
     * A row that was found.
     *
     * @param field its bit
     * @param start first UTF-16 code unit
     * @param end one past the last
     */
    record Row(int field, int start, int end) {}

    /**
     * Finds the first rows, the headline's first, no two of which begin at the same place.
     *
     * @param most stops at so many
     */
    static List<Row> of(Plan.Phrase phrase, ReadText text, int most) {
        for (int i = 0; i < phrase.slots().size(); i++) {
            if (text.first(phrase.slots().get(i).id(), phrase.mask()) == Occurrences.NONE) {
                return List.of();
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int rest = phrase.mask(); rest != 0 && rows.size() < most; rest &= rest - 1) {
            inField(phrase, text, Integer.lowestOneBit(rest), most, rows);
        }
        return rows;
    }

    private static void inField(
            Plan.Phrase phrase, ReadText text, int field, int most, List<Row> rows) {
        Map<Integer, List<Token>> tokens = new HashMap<>();
        for (Plan.Slot slot : phrase.slots()) {
            if (tokens.computeIfAbsent(slot.id(), id -> tokens(id, text, field)).isEmpty()) {
                return;
            }
        }
        // In the tightest window some word is the one furthest ahead: try each as that one.
        int leaders = phrase.slop() == 0 ? 1 : phrase.slots().size();
        for (int leader = 0; leader < leaders; leader++) {
            Plan.Slot slot = phrase.slots().get(leader);
            for (Token token : tokens.getOrDefault(slot.id(), List.of())) {
                Row row = row(phrase, tokens, token.position() - slot.offset(), field);
                if (row != null && !rows.contains(row)) {
                    rows.add(row);
                    if (rows.size() == most) {
                        return;
                    }
                }
            }
        }
    }

    private static List<Token> tokens(int id, ReadText text, int field) {
        List<Token> tokens = new ArrayList<>();
        for (int entry = text.first(id, field);
                entry != Occurrences.NONE;
                entry = text.after(entry, field)) {
            tokens.add(text.token(entry));
        }
        return tokens;
    }

    private static @Nullable Row row(
            Plan.Phrase phrase, Map<Integer, List<Token>> tokens, int from, int field) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        Map<Integer, Integer> taken = new HashMap<>();
        for (Plan.Slot slot : phrase.slots()) {
            int least = Math.max(from + slot.offset(), taken.getOrDefault(slot.id(), -1) + 1);
            Token token = firstFrom(tokens.getOrDefault(slot.id(), List.of()), least);
            if (token == null || token.position() > from + slot.offset() + phrase.slop()) {
                return null;
            }
            taken.put(slot.id(), token.position());
            start = Math.min(start, token.start());
            end = Math.max(end, token.end());
        }
        return new Row(field, start, end);
    }

    private static @Nullable Token firstFrom(List<Token> tokens, int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == tokens.size() ? null : tokens.get(low);
    }
}
