package dev.nashra.enrich.tag;

import java.util.Set;

/**
 * Something on a list.
 *
 * @param kind what it is
 * @param id of its tag
 * @param arabic its name in Arabic, empty if the list has none
 * @param latin its name in English, empty if the list has none
 * @param country ISO 3166-1 alpha-2 of the country that it is in, or is; empty if none or several
 * @param traits what to mind
 */
public record Known(
        Mention.Kind kind,
        String id,
        String arabic,
        String latin,
        String country,
        Set<Trait> traits) {
    /** What to mind about a name. */
    public enum Trait {
        /** An everyday word or another name: counts only where its surroundings say so. */
        HOMONYM,
        /** Also a town or an everyday word: a team only where sport is the subject. */
        IN_SPORT,
        /** The capital of its country. */
        CAPITAL,
        /** A family name that means one person even alone. */
        ALONE
    }

    /** Makes the traits unmodifiable. */
    public Known {
        traits = Set.copyOf(traits);
    }

    /** Says whether a trait is to be minded. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Gives the name for a reader of a language. */
    public String label(String language) {
        boolean inArabic = language.equals("ar") ? !arabic.isEmpty() : latin.isEmpty();
        return inArabic ? arabic : latin;
    }
}
