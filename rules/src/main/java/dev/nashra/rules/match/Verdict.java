package dev.nashra.rules.match;

import dev.nashra.rules.compile.Plan;
import java.util.List;

/** Says whether an article has what a plan says. */
final class Verdict {
    private Verdict() {}

    static boolean isMet(Plan plan, ReadText text) {
        return switch (plan) {
            case Plan.Nothing nothing -> false;
            case Plan.Term term -> text.first(term.id(), term.mask()) != Occurrences.NONE;
            case Plan.Phrase phrase -> !Rows.of(phrase, text, 1).isEmpty();
            case Plan.Like like -> firstLike(like, text) != Occurrences.NONE;
            case Plan.Group group ->
                    areAllMet(group.must(), text)
                            && areEnoughMet(group, text)
                            && isNoneMet(group.not(), text);
        };
    }

    private static boolean areAllMet(List<Plan> plans, ReadText text) {
        for (int i = 0; i < plans.size(); i++) {
            if (!isMet(plans.get(i), text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoneMet(List<Plan> plans, ReadText text) {
        for (int i = 0; i < plans.size(); i++) {
            if (isMet(plans.get(i), text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEnoughMet(Plan.Group group, ReadText text) {
        int missing = group.need();
        List<Plan> should = group.should();
        for (int i = 0; missing > 0 && should.size() - i >= missing; i++) {
            if (isMet(should.get(i), text)) {
                missing--;
            }
        }
        return missing <= 0;
    }

    private static int firstLike(Plan.Like like, ReadText text) {
        return like(like, text, text.first(like.id(), like.mask()));
    }

    /** Gives the first entry from one on that is like this. */
    static int like(Plan.Like like, ReadText text, int from) {
        int entry = from;
        while (entry != Occurrences.NONE && !isLike(like, text, entry)) {
            entry = text.after(entry, like.mask());
        }
        return entry;
    }

    private static boolean isLike(Plan.Like like, ReadText text, int entry) {
        return text.token(entry).word().forms().stream().anyMatch(like.isLike());
    }
}
