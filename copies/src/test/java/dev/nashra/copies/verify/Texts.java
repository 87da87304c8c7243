package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Fingerprinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Texts of words that are made up, and of words that are chosen. */
final class Texts {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private Texts() {}

    static Prepared of(String body) {
        return of(null, body);
    }

    static Prepared of(@Nullable String title, String body) {
        return Prepared.of(Fingerprinter.of("en", title, body));
    }

    static Prepared of(List<String> words) {
        return of(String.join(" ", words));
    }

    /** Words of six letters, none of which another call makes but by chance. */
    static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 0; syllable < 3; syllable++) {
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
                word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Two texts of which one was made from the other, or that share a few words only. */
    static List<Prepared> pair(Random random) {
        List<String> one = words(random, random.nextInt(200));
        for (int i = 0; i < one.size(); i += 1 + random.nextInt(12)) {
            String[] common = {"the", "of", "a", "ferry", "1" + random.nextInt(9)};
            one.set(i, common[random.nextInt(common.length)]);
        }
        List<String> other = new ArrayList<>(one);
        double share = random.nextDouble();
        other.replaceAll(
                w -> random.nextDouble() < share * share ? words(random, 1).getFirst() : w);
        if (random.nextBoolean()) {
            other.subList(0, other.size() / 2).clear();
        }
        if (random.nextBoolean()) {
            other.addAll(words(random, random.nextInt(80)));
        }
        return List.of(
                of(title(one, random), String.join(" ", one)),
                of(title(other, random), String.join(" ", other)));
    }

    private static @Nullable String title(List<String> words, Random random) {
        int length = Math.min(words.size(), random.nextInt(8));
        return random.nextInt(4) == 0 ? null : String.join(" ", words.subList(0, length));
    }
}
