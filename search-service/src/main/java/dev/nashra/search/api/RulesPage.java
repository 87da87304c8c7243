package dev.nashra.search.api;

import dev.nashra.contract.Rule;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.rules.KnownRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of rules.
 *
 * @param total rules there are
 * @param rules the oldest first
 * @param nextCursor where to go on; null on the last page
 */
public record RulesPage(int total, List<Rule> rules, @Nullable String nextCursor) {
    private static final int MOST = 1000;

    /** Makes the list unmodifiable. */
    public RulesPage {
        rules = List.copyOf(rules);
    }

    static RulesPage of(KnownRules known, Map<String, List<String>> parameters) {
        for (Map.Entry<String, List<String>> given : new TreeMap<>(parameters).entrySet()) {
            String name = given.getKey();
            if (!name.equals("cursor") && !name.equals("page_size")) {
                throw refused("unknown_parameter", name, name + " is not known here.");
            }
            if (given.getValue().size() > 1) {
                throw refused("repeated_parameter", name, name + " may be given once only.");
            }
        }
        int size = size(parameters.getOrDefault("page_size", List.of("" + MOST)).getFirst());
        String cursor =
                parameters.containsKey("cursor") ? parameters.get("cursor").getFirst() : null;
        List<Rule> more = known.after(cursor, size + 1);
        List<Rule> page = more.subList(0, Math.min(size, more.size()));
        return new RulesPage(known.size(), page, more.size() > size ? page.getLast().id() : null);
    }

    private static int size(String given) {
        if (given.matches("[1-9][0-9]{0,3}") && Integer.parseInt(given) <= MOST) {
            return Integer.parseInt(given);
        }
        throw refused(
                "invalid_parameter",
                "page_size",
                "page_size must be a whole number from 1 to " + MOST + ".");
    }

    private static ProblemException refused(String code, String name, String detail) {
        return new ProblemException(
                Problem.of(400, code, detail).at(Fault.parameter(name, detail)));
    }
}
