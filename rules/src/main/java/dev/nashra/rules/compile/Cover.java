package dev.nashra.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Numbers of which an article has at least one if it has what a plan says, chosen so that few other
 * articles have one. To have {@code need} of {@code n} is to have one of any {@code n - need + 1}.
 *
 * @param ids to file a rule under; empty if no article can match
 * @param cost expected share of articles that have one
 */
public record Cover(List<Integer> ids, double cost) {
    /** What can never match costs nothing to watch. */
    private static final Cover NONE = new Cover(List.of(), 0);

    /** Words like a pattern are more than the words that are seen under its prefix. */
    private static final double SPREAD = 4;

    /**
     * Finds the cheapest cover of a plan.
     *
     * @param share how often a number is met, 0 to 1; however wrong, the cover is one
     */
    public static Cover of(Plan plan, IntToDoubleFunction share) {
        return switch (plan) {
            case Plan.Nothing nothing -> NONE;
            case Plan.Term term -> of(term.id(), share, 1);
            case Plan.Like like -> of(like.id(), share, SPREAD);
            case Plan.Phrase phrase ->
                    phrase.slots().stream()
                            .map(slot -> of(slot.id(), share, 1))
                            .min(Comparator.comparingDouble(Cover::cost))
                            .orElse(NONE);
            case Plan.Group group -> of(group, share);
        };
    }

    private static Cover of(int id, IntToDoubleFunction share, double factor) {
        return new Cover(List.of(id), share.applyAsDouble(id) * factor);
    }

    private static Cover of(Plan.Group group, IntToDoubleFunction share) {
        List<Cover> either = new ArrayList<>();
        for (Plan must : group.must()) {
            either.add(of(must, share));
        }
        if (group.need() > 0) {
            either.add(some(group.should(), group.need(), share));
        }
        return either.stream().min(Comparator.comparingDouble(Cover::cost)).orElseThrow();
    }

    private static Cover some(List<Plan> plans, int need, IntToDoubleFunction share) {
        List<Integer> ids = new ArrayList<>();
        double cost = 0;
        List<Cover> cheapest =
                plans.stream()
                        .map(plan -> of(plan, share))
                        .sorted(Comparator.comparingDouble(Cover::cost))
                        .limit(plans.size() - need + 1L)
                        .toList();
        for (Cover cover : cheapest) {
            ids.addAll(cover.ids());
            cost += cover.cost();
        }
        return new Cover(ids, cost);
    }
}
