package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the two عمان is: the sultanate, or Jordan's capital.
 *
 * <p>In this order: how it is vowelled; among countries it is the country, among cities the city;
 * what stands nearest in the same field, Jordan or what is Oman's alone; what there is more of in
 * all. Where nothing tells, it is the sultanate: who means the city names Jordan somewhere.
 */
final class AmmanOrOman {
    private static final String NAME = "عمان";
    private static final String OMAN = "country:OM";

    private final List<Passage> article;
    private final Known amman;

    AmmanOrOman(List<Passage> article, Known amman) {
        this.article = List.copyOf(article);
        this.amman = amman;
    }

    /** Makes mentions of the sultanate mentions of the city where that is meant. */
    void resolve(Sheet sheet) {
        for (Mention mention : sheet.mentions()) {
            Known known = mention.known();
            if (known != null
                    && known.id().equals(OMAN)
                    && mention.length() == 1
                    && sheet.passage().word(mention.first()).endsWith(NAME)
                    && isAmman(sheet, mention)) {
                sheet.claim(
                        mention.first(),
                        mention.end(),
                        Mention.Kind.PLACE,
                        amman,
                        ListedNames.PLACE);
            }
        }
    }

    private boolean isAmman(Sheet sheet, Mention mention) {
        String printed = mention.surface();
        if (printed.contains("مّ") || printed.contains("عُ")) {
            return printed.contains("مّ");
        }
        Mention beside = beside(sheet, mention);
        if (beside != null) {
            return beside.kind() != Mention.Kind.COUNTRY;
        }
        Passage passage = sheet.passage();
        int toJordan = distance(passage, mention.first(), AmmanOrOman::isJordan);
        int toOman = distance(passage, mention.first(), AmmanOrOman::isOman);
        if (toJordan != toOman) {
            return toJordan < toOman;
        }
        return count(AmmanOrOman::isJordan) > count(AmmanOrOman::isOman);
    }

    /** Gives the place that stands in a row with this one, null if none does. */
    private static @Nullable Mention beside(Sheet sheet, Mention mention) {
        Passage passage = sheet.passage();
        Mention before = sheet.owner(mention.first() - 1);
        if (before != null && before.kind().isPlace() && isInRow(passage, mention.first())) {
            return before;
        }
        Mention after = sheet.owner(mention.end());
        return after != null && after.kind().isPlace() && isInRow(passage, mention.end())
                ? after
                : null;
    }

    private static boolean isInRow(Passage passage, int at) {
        String gap = passage.gap(at).strip();
        return (gap.isEmpty() && passage.word(at).startsWith("و"))
                || gap.equals("،")
                || gap.equals(",");
    }

    private static int distance(Passage passage, int from, Predicate<Word> isSign) {
        for (int away = 1; away < passage.size(); away++) {
            if (isSign.test(new Word(passage, from - away))
                    || isSign.test(new Word(passage, from + away))) {
                return away;
            }
        }
        return Integer.MAX_VALUE;
    }

    private long count(Predicate<Word> isSign) {
        long count = 0;
        for (Passage passage : article) {
            for (int at = 0; at < passage.size(); at++) {
                count += isSign.test(new Word(passage, at)) ? 1 : 0;
            }
        }
        return count;
    }

    /** A word and where it stands, for those that need the next. */
    private record Word(Passage passage, int at) {
        String text() {
            return passage.word(at);
        }
    }

    private static boolean isJordan(Word word) {
        return word.text().contains("اردن");
    }

    private static boolean isOman(Word word) {
        String text = word.text();
        return text.contains("عماني")
                || text.endsWith("سلطنه")
                || text.endsWith("صلاله")
                // مسقط رأسه is where he was born.
                || (text.endsWith("مسقط") && !word.passage().word(word.at() + 1).startsWith("راس"));
    }
}
