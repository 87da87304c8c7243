package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises capitals that stand for their governments: "Moscow said", "between Moscow and Tehran",
 * but not "in Moscow".
 */
final class Governments {
    private final Set<String> says = new HashSet<>();

    Governments(CueList arabic, CueList latin) {
        says.addAll(latin.section("say"));
        says.addAll(latin.section("government-verb"));
        says.addAll(arabic.section("government-verb"));
        arabic.section("say").stream().filter(verb -> verb.endsWith("ت")).forEach(says::add);
    }

    /** Turns mentions of capitals into mentions of governments where they stand for them. */
    void find(Sheet sheet) {
        for (Mention mention : sheet.mentions()) {
            Known known = mention.known();
            if (known != null
                    && known.is(Known.Trait.CAPITAL)
                    && !known.country().isEmpty()
                    && (speaks(sheet.passage(), mention) || isBetween(sheet, mention))) {
                sheet.claim(
                        mention.first(),
                        mention.end(),
                        Mention.Kind.CAPITAL,
                        known,
                        ListedNames.CAPITAL);
            }
        }
    }

    private boolean speaks(Passage passage, Mention mention) {
        return (passage.joined(mention.end()) && isVerb(passage.word(mention.end())))
                || (passage.joined(mention.first()) && isVerb(passage.word(mention.first() - 1)));
    }

    private boolean isVerb(String word) {
        return says.contains(word)
                || (word.length() > 3
                        && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')
                        && says.contains(word.substring(1)));
    }

    /** "Between Moscow and Tehran"; in Arabic also "Moscow and Tehran". */
    private static boolean isBetween(Sheet sheet, Mention mention) {
        Passage passage = sheet.passage();
        Mention next = sheet.owner(mention.end() + (isAnd(passage, mention.end()) ? 1 : 0));
        int before = mention.first() - 1;
        Mention last = sheet.owner(before - (isAnd(passage, before) ? 1 : 0));
        return (isPair(mention, next, sheet.passage()) && !afterIn(sheet.passage(), mention))
                || (isPair(last, mention, sheet.passage())
                        && last != null
                        && !afterIn(sheet.passage(), last));
    }

    private static boolean isPair(@Nullable Mention one, @Nullable Mention other, Passage passage) {
        return one != null
                && other != null
                && isCapital(one)
                && isCapital(other)
                && passage.joined(other.first())
                && (passage.word(other.first()).startsWith("و")
                        || (isAnd(passage, other.first() - 1)
                                && passage.word(one.first() - 1).equals("between")));
    }

    private static boolean isAnd(Passage passage, int at) {
        return passage.word(at).equals("and");
    }

    private static boolean isCapital(Mention mention) {
        Known known = mention.known();
        return mention.kind() == Mention.Kind.CAPITAL
                || (known != null && known.is(Known.Trait.CAPITAL));
    }

    private static boolean afterIn(Passage passage, Mention mention) {
        return switch (passage.word(mention.first() - 1)) {
            case "في", "الي", "من", "مدينه", "مدينتي", "قرب", "in", "to", "from", "at", "near" ->
                    true;
            default -> false;
        };
    }
}
