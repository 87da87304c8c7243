package dev.nashra.enrich.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts that share nothing unless made from one another. */
final class Reports {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;

    Reports(Random random) {
        this.random = random;
    }

    /** A report of so many words, in sentences of twelve to twenty. */
    List<String> report(int words) {
        List<String> report = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            report.add(word());
        }
        return report;
    }

    /** The same with a share of its words replaced. */
    List<String> edited(List<String> report, double share) {
        return report.stream().map(w -> random.nextDouble() < share ? word() : w).toList();
    }

    static String text(List<String> words) {
        return String.join(" ", words) + ".";
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
