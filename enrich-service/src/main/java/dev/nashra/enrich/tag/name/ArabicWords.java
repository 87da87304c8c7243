package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Clitics;
import dev.nashra.enrich.tag.ListFile;
import dev.nashra.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/** Looks Arabic words up in the lists of names and of everyday words. */
final class ArabicWords {
    private static final int REMEMBERED = 1 << 17;

    private static final List<String> PREFIXES =
            List.of(
                    "", "و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "بال", "لل", "فال", "كال", "ول",
                    "وب", "وس", "فس", "فل", "فب", "ولل", "وبال", "وك", "ا");

    private static final List<String> SUFFIXES =
            List.of(
                    "", "ه", "ها", "هم", "هما", "نا", "ي", "يه", "ين", "ون", "ات", "ان", "ت", "تا",
                    "وا", "ته", "تها", "تهم", "تنا", "تين", "تان", "يين", "يون", "يات", "اته",
                    "اتها", "اتهم", "ا", "تي", "ني", "هن", "وه", "وها", "كم", "يته", "يتها", "ك");

    private final Set<String> given = folded("given-arabic.txt");
    private final Set<String> foreign = folded("given-foreign.txt");
    private final Set<String> weak = folded("given-weak.txt");
    private final Set<String> family = folded("surnames.txt");
    private final Set<String> common = folded("common.txt");
    private final Set<String> forms;
    private final LetterModel letters;
    private final AtomicReferenceArray<Entry> remembered = new AtomicReferenceArray<>(REMEMBERED);

    /** A word that was looked up before. */
    private record Entry(String word, ArabicWord found) {}

    private final Map<String, Set<Cue>> cues = new HashMap<>();
    private final Predicate<String> listing;

    /**
     * Reads the lists.
     *
     * @param list the cues
     * @param listing says whether a name begins with a folded word
     */
    ArabicWords(CueList list, Predicate<String> listing) {
        this.listing = listing;
        for (Cue cue : Cue.values()) {
            for (String word : list.section(cue.section())) {
                cues.computeIfAbsent(word, w -> EnumSet.noneOf(Cue.class)).add(cue);
            }
        }
        given.removeAll(common);
        foreign.removeAll(common);
        family.removeAll(common);
        forms = RootForms.of(ListFile.words(ArabicWords.class, "roots.txt").toList());
        Set<String> names = new HashSet<>(foreign);
        family.stream().filter(name -> !name.startsWith("ال")).forEach(names::add);
        List<String> words = new ArrayList<>(common);
        words.addAll(forms);
        for (String form : forms) {
            words.add("ال" + form);
        }
        letters = new LetterModel(names, words);
    }

    /**
     * Gives what is known of a word.
     *
     * @param word folded
     */
    ArabicWord of(String word) {
        if (!isArabic(word)) {
            return ArabicWord.other(word);
        }
        int slot = (word.hashCode() * 0x9E3779B9) >>> 15;
        Entry entry = remembered.get(slot);
        if (entry != null && entry.word().equals(word)) {
            return entry.found();
        }
        ArabicWord found = look(word);
        remembered.set(slot, new Entry(word, found));
        return found;
    }

    static boolean isArabic(String word) {
        return !word.isEmpty()
                && word.charAt(0) >= 0x0621
                && word.charAt(0) <= 0x06FF
                && !Character.isDigit(word.charAt(0));
    }

    private boolean isListing(String word) {
        return Clitics.stems(word).stream().anyMatch(listing);
    }

    private Set<Cue> cuesOf(String word) {
        Set<Cue> found = EnumSet.noneOf(Cue.class);
        for (String stem : Clitics.stems(word)) {
            found.addAll(cues.getOrDefault(stem, Set.of()));
        }
        return found;
    }

    private ArabicWord look(String word) {
        for (String stem : Clitics.stems(word)) {
            boolean isWeak = weak.contains(stem);
            boolean isGiven = !isWeak && (given.contains(stem) || foreign.contains(stem));
            boolean isFamily = family.contains(stem);
            if (isGiven || isWeak || isFamily) {
                boolean whole = stem.equals(word);
                if (!whole && isOtherWord(word, stem, isWeak)) {
                    continue;
                }
                boolean everyday = isWeak || (isFamily && !isGiven && isCommon(stem));
                return new ArabicWord(
                        stem,
                        isGiven,
                        isWeak,
                        isFamily,
                        everyday,
                        letters.foreignness(stem),
                        isListing(word),
                        cuesOf(word));
            }
        }
        boolean everyday = isCommon(word);
        boolean lists = isListing(word);
        String stem = word;
        double best = everyday && !lists ? 0 : letters.foreignness(word);
        if (!everyday && word.length() > 4 && word.charAt(0) == 'و') {
            double without = letters.foreignness(word.substring(1));
            if (without > best) {
                stem = word.substring(1);
                best = without;
            }
        }
        return new ArabicWord(stem, false, false, false, everyday, best, lists, cuesOf(word));
    }

    /** "And" leaves names as they are; other clitics make too many words of them. */
    private boolean isOtherWord(String word, String stem, boolean isWeak) {
        if (common.contains(word)) {
            return true;
        }
        boolean and = word.length() == stem.length() + 1 && word.charAt(0) == 'و';
        return !and && (isWeak || isCommon(word));
    }

    /**
     * Says whether a word is an everyday word behind a preposition, as بعقوبة is "with a penalty".
     */
    boolean looksPrefixed(String word) {
        return word.length() > 4 && "بك".indexOf(word.charAt(0)) >= 0 && isBase(word.substring(1));
    }

    private boolean isCommon(String word) {
        for (String prefix : PREFIXES) {
            if (!word.startsWith(prefix) || word.length() - prefix.length() < 2) {
                continue;
            }
            for (String suffix : SUFFIXES) {
                int left = word.length() - prefix.length() - suffix.length();
                if (word.endsWith(suffix)
                        && (left >= 3 || (left == 2 && suffix.isEmpty()))
                        && isBase(word.substring(prefix.length(), prefix.length() + left))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBase(String base) {
        return common.contains(base) || forms.contains(base);
    }

    private static Set<String> folded(String list) {
        Set<String> words = new HashSet<>();
        ListFile.words(ArabicWords.class, list).map(Folding::fold).forEach(words::add);
        return words;
    }
}
