package dev.nashra.benchmarks.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of one language that share at least {@value #SHARED_KEYS} keys: what grouping compares,
 * and so what the decision must tell apart.
 */
final class CandidatePairs {
    /** A key that more texts have leads nowhere. */
    static final int MAX_TEXTS = 400;

    private static final int SHARED_KEYS = 2;

    private final List<Text> texts;
    private final Map<Key, List<Integer>> textsByKey = new HashMap<>();

    private record Key(String language, int key) {}

    CandidatePairs(List<Text> texts) {
        this.texts = texts;
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            for (int key : text.fingerprint().keys()) {
                textsByKey
                        .computeIfAbsent(new Key(text.language(), key), k -> new ArrayList<>())
                        .add(i);
            }
        }
        textsByKey.values().removeIf(having -> having.size() > MAX_TEXTS);
    }

    /** Gives the earlier texts worth comparing with one, in the order of the file. */
    List<Text> before(int index) {
        Text text = texts.get(index);
        Map<Integer, Integer> shared = new HashMap<>();
        for (int key : text.fingerprint().keys()) {
            for (int other : textsByKey.getOrDefault(new Key(text.language(), key), List.of())) {
                if (other >= index) {
                    break;
                }
                shared.merge(other, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARED_KEYS)
                .map(Map.Entry::getKey)
                .sorted()
                .map(texts::get)
                .toList();
    }
}
