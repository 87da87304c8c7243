package dev.nashra.benchmarks.determinism;

import dev.nashra.benchmarks.copies.Agreement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Articles divided into groups.
 *
 * @param leads name of its group, by id of the article
 */
record Groups(Map<String, String> leads) {
    /** Makes them independent of what was given. */
    Groups {
        leads = new TreeMap<>(leads);
    }

    /** Gives the articles that are in the other and not here. */
    Set<String> missing(Groups other) {
        Set<String> missing = new TreeSet<>(other.leads.keySet());
        missing.removeAll(leads.keySet());
        return missing;
    }

    /** Gives the adjusted Rand index; an article that only one of the two has stands alone. */
    double ari(Groups other) {
        List<String> all = new ArrayList<>(leads.keySet());
        all.addAll(missing(other));
        return new Agreement(other.numbers(all), numbers(all)).ari();
    }

    /** Gives the articles that are together with others than there, or not there at all. */
    Set<String> elsewhere(Groups other) {
        Map<String, Set<String>> mine = members();
        Map<String, Set<String>> theirs = other.members();
        Set<String> elsewhere = new TreeSet<>(other.missing(this));
        leads.forEach(
                (id, lead) -> {
                    String there = other.leads.get(id);
                    if (there != null && !Objects.equals(mine.get(lead), theirs.get(there))) {
                        elsewhere.add(id);
                    }
                });
        return elsewhere;
    }

    /** Gives the articles whose group is not named after its first received member. */
    Set<String> misnamed(Map<String, Instant> firstReceipts) {
        Comparator<String> byReceipt =
                Comparator.comparing((String id) -> firstReceipts.getOrDefault(id, Instant.MAX))
                        .thenComparing(Comparator.naturalOrder());
        Set<String> misnamed = new TreeSet<>();
        members()
                .forEach(
                        (lead, ids) -> {
                            if (!lead.equals(ids.stream().min(byReceipt).orElse(lead))) {
                                misnamed.addAll(ids);
                            }
                        });
        return misnamed;
    }

    private Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new HashMap<>();
        leads.forEach((id, lead) -> members.computeIfAbsent(lead, l -> new TreeSet<>()).add(id));
        return members;
    }

    private int[] numbers(List<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        return ids.stream()
                .map(id -> leads.getOrDefault(id, "alone " + id))
                .mapToInt(lead -> numbers.computeIfAbsent(lead, l -> numbers.size()))
                .toArray();
    }
}
