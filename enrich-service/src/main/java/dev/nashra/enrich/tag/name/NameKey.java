package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.ListFile;
import dev.nashra.text.Folding;
import dev.nashra.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the spellings of a person's name have in common, in Arabic and in Latin letters: the
 * consonants, brought together where scripts and newsrooms differ (غ, ج and g; ش and sh; پ, ب and
 * p), without vowels and semivowels.
 *
 * <p>Meant for names of two words and more: of single words it makes too many the same.
 */
final class NameKey {
    private static final String ARABIC =
            "ب=b ت=t ث=t ج=g ح=h خ=h د=d ذ=d ر=r ز=z س=s ش=c ص=s ض=d ط=t ظ=z غ=g ف=f ق=k ك=k ل=l"
                    + " م=m ن=n ه=h گ=g ڤ=f پ=b چ=g";

    private static final char[] KEYS = new char[0x700];

    /** Keys of Arabic given names of which consonants alone would make one: حسن and حسين. */
    private static final Map<String, String> GIVEN = new HashMap<>();

    static {
        for (String pair : ARABIC.split(" ")) {
            KEYS[pair.charAt(0)] = pair.charAt(2);
        }
        for (String line : ListFile.lines(NameKey.class, "given-pairs.txt")) {
            List<String> names = Arrays.stream(line.split(" ")).map(Folding::fold).toList();
            names.forEach(name -> GIVEN.putIfAbsent(name, names.get(1)));
        }
    }

    private NameKey() {}

    /** Gives the key of a name as printed: of its first and its last word, if it has several. */
    static String of(String name) {
        return of(Words.of(name).stream().map(Words.Word::text).toList());
    }

    /** Gives the key of the folded words of a name. */
    static String of(List<String> words) {
        List<String> keys =
                words.stream()
                        .filter(word -> !isParticle(word))
                        .map(NameKey::ofWord)
                        .filter(key -> !key.isEmpty())
                        .toList();
        return keys.size() < 2 ? String.join("", keys) : keys.getFirst() + "-" + keys.getLast();
    }

    /** Gives the key of a folded word, empty if it has no consonant. */
    static String ofWord(String word) {
        String given = GIVEN.get(word);
        if (given != null) {
            return given;
        }
        String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        StringBuilder key = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            boolean withH = i + 1 < bare.length() && bare.charAt(i + 1) == 'h';
            char to = withH ? digraph(letter) : 0;
            if (to != 0) {
                i++;
            } else {
                to = single(letter);
            }
            if (to != 0 && (key.isEmpty() || key.charAt(key.length() - 1) != to)) {
                key.append(to);
            }
        }
        return key.toString();
    }

    /** Says whether a word is a "son of" or "of" that some spellings leave out. */
    static boolean isParticle(String word) {
        return switch (word) {
            case "al", "el", "bin", "ibn", "ben", "بن", "ابن", "ال", "de", "دي", "von", "van" ->
                    true;
            default -> false;
        };
    }

    private static char digraph(char letter) {
        return switch (letter) {
            case 's', 'c' -> 'c';
            case 'k' -> 'h';
            case 'g' -> 'g';
            case 't' -> 't';
            case 'd' -> 'd';
            case 'p' -> 'f';
            case 'z' -> 'g';
            default -> 0;
        };
    }

    private static char single(char letter) {
        if (letter < KEYS.length && KEYS[letter] != 0) {
            return KEYS[letter];
        }
        return switch (letter) {
            case 'b', 'p' -> 'b';
            case 'c', 'k', 'q' -> 'k';
            case 'd' -> 'd';
            case 'f', 'v' -> 'f';
            case 'g', 'j' -> 'g';
            case 'h' -> 'h';
            case 'l' -> 'l';
            case 'm' -> 'm';
            case 'n' -> 'n';
            case 'r' -> 'r';
            case 's' -> 's';
            case 't' -> 't';
            case 'z' -> 'z';
            case 'x' -> 's';
            default -> 0;
        };
    }
}
