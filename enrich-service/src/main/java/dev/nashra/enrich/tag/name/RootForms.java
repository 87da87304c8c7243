package dev.nashra.enrich.tag.name;

import dev.nashra.text.Folding;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that Arabic forms from a root: most of what is in a newspaper, and hardly a foreign
 * name among them.
 *
 * <p>In a pattern 1, 2 and 3 stand for the consonants of the root; words are folded.
 */
final class RootForms {
    private static final String[] SOUND =
            ("123 ا123 1ا23 ت123 ت1ا23 ان123 ا1ت23 است123 ي123 ي1ا23 يت123 يت1ا23 ين123 ي1ت23"
                            + " يست123 ت1ت23 تست123 تت123 تت1ا23 تن123 ن123 123ه 1ا23ه م123 م123ه م12و3"
                            + " 12ا3 12ا3ه 12ي3 12ي3ه 12و3 12و3ه ت12ي3 ت12يل ا12ا3 م1ا23 م1ا23ه ان12ا3"
                            + " ا1ت2ا3 است12ا3 مست123 م1ت23 من123 مت123 مت1ا23 123ان 1وا23 1وا2ي3 م1ا2ي3"
                            + " ا1ا23 ا1ا2ي3 12اي3 ت1ا2ي3 م12ا3 12اء3 123ا")
                    .split(" ");

    private static final String[] DOUBLED =
            "12 ا12 ي12 ت12 ن12 12ه ا1ت2 ي1ت2 ت1ت2 است12 يست12 تست12 م1ت2 مست12 م12 1ا2 1ا2ه ا12ه"
                    .split(" ");

    private static final String[] HOLLOW =
            ("1ا3 ا1ا3 ان1ا3 ا1تا3 است1ا3 1ي3 1و3 م1ا3 م1ا3ه م1ي3 م1و3 1اي3 1اي3ه ا1ا3ه است1ا3ه 1يا3"
                            + " 1يا3ه ي1و3 ي1ي3 ي1ا3 ت1و3 ت1ي3 ت1ا3 يست1ي3 تست1ي3 مست1ي3 م1تا3 ي1تا3"
                            + " ين1ا3 ن1و3 ن1ي3 13 13ت")
                    .split(" ");

    private static final String[] WEAK_END =
            ("12ي 12ا 12ت ا12ي ا12ت ي12ي ي12و ي12ا ت12ي ت12و ت12ا 1ا2 1ا2ي 1ا2يه م12ي م1ا2اه م12اه"
                            + " ا12ا ت12يه ا1ت2ي ا1ت2ا ا1ت2ت است12ا است12ي 12اه مت12ي ت1ا2ي ي1ت2ي ت1ت2ي"
                            + " يست2ي ان12ي ان12ا ي1ا2ي ت12ت 12و 12وه 12يه 1ا2ت ن12ي م12يه م1ت2ي مست12ي م1ا2ي")
                    .split(" ");

    private static final String[] WEAK_START =
            "ي23 ت23 ن23 23ه ات23 ات2ا3 مت23 يت23 تت23 اي2ا3 ا2ا3 م2123 مي2ا3 م1ا23".split(" ");

    private RootForms() {}

    /** Gives the forms of roots of three letters, folded. */
    static Set<String> of(Iterable<String> roots) {
        Set<String> forms = new HashSet<>();
        for (String printed : roots) {
            String root = Folding.fold(printed);
            if (root.length() != 3) {
                forms.add(root);
                continue;
            }
            add(forms, root, SOUND);
            if (root.charAt(1) == root.charAt(2)) {
                add(forms, root, DOUBLED);
            }
            if (isWeak(root.charAt(1))) {
                add(forms, root, HOLLOW);
            }
            if (isWeak(root.charAt(2))) {
                add(forms, root, WEAK_END);
            }
            if (isWeak(root.charAt(0))) {
                add(forms, root, WEAK_START);
            }
        }
        return forms;
    }

    private static void add(Set<String> forms, String root, String[] patterns) {
        for (String pattern : patterns) {
            StringBuilder form = new StringBuilder(pattern.length());
            for (int i = 0; i < pattern.length(); i++) {
                char at = pattern.charAt(i);
                form.append(at >= '1' && at <= '3' ? root.charAt(at - '1') : at);
            }
            forms.add(form.toString());
        }
    }

    private static boolean isWeak(char letter) {
        return letter == 'و' || letter == 'ي' || letter == 'ا';
    }
}
