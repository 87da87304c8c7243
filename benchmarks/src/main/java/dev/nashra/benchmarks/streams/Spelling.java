package dev.nashra.benchmarks.streams;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** What the style of a house does to a text: the same words, written otherwise. */
final class Spelling {
    private static final Pattern NAMED_GH = Pattern.compile("غ");
    private static final char FATHA = '\u064E';

    private Spelling() {}

    /** A habit of a house. */
    enum Habit {
        /** ا for أ, إ and آ. */
        NO_HAMZA,
        /** ى for ي at the end. */
        FINAL_YEH,
        /** ه for ة. */
        FINAL_HEH,
        /** Arabic-Indic digits. */
        INDIC_DIGITS,
        /** Straight quotes, or in English curly ones. */
        QUOTES,
        /** Some vowel signs. */
        VOWEL_SIGNS,
        /** A space after the conjunction waw. */
        DETACHED_WAW,
        /** ج for غ in foreign names. */
        NAMES
    }

    /** Draws the habits of a house. */
    static Set<Habit> habits(double each, Random random) {
        Set<Habit> habits = EnumSet.noneOf(Habit.class);
        for (Habit habit : Habit.values()) {
            if (random.nextDouble() < each) {
                habits.add(habit);
            }
        }
        return habits;
    }

    /** Writes a text by those habits. */
    static Draft write(Draft draft, Set<Habit> habits, Random random) {
        return draft.titled(write(draft.title(), draft, habits, random))
                .saying(
                        draft.paragraphs().stream()
                                .map(p -> write(p, draft, habits, random))
                                .toList());
    }

    private static String write(String text, Draft draft, Set<Habit> habits, Random random) {
        String written = text;
        for (Habit habit : habits) {
            written =
                    draft.language().equals("ar")
                            ? arabic(written, habit, draft, random)
                            : english(written, habit);
        }
        return written;
    }

    private static String arabic(String text, Habit habit, Draft draft, Random random) {
        return switch (habit) {
            case NO_HAMZA -> text.replaceAll("[أإآ]", "ا");
            case FINAL_YEH -> text.replaceAll("ي(?!\\p{L})", "ى");
            case FINAL_HEH -> text.replaceAll("ة(?!\\p{L})", "ه");
            case INDIC_DIGITS ->
                    Pattern.compile("[0-9]")
                            .matcher(text)
                            .replaceAll(d -> "" + (char) (d.group().charAt(0) - '0' + '\u0660'));
            case QUOTES -> text.replaceAll("[«»]", "\"");
            case VOWEL_SIGNS ->
                    Pattern.compile("(?<=[بتسمن])(?=\\p{L})")
                            .matcher(text)
                            .replaceAll(m -> random.nextInt(8) == 0 ? "" + FATHA : "");
            case DETACHED_WAW -> text.replaceAll("(?<= )و(?=ا?\\p{L}{4})", "و ");
            case NAMES -> names(text, draft.names());
        };
    }

    private static String names(String text, Set<String> names) {
        String written = text;
        for (String name : names) {
            if (name.indexOf('غ') >= 0) {
                written = written.replace(name, NAMED_GH.matcher(name).replaceAll("ج"));
            }
        }
        return written;
    }

    private static String english(String text, Habit habit) {
        return switch (habit) {
            case QUOTES -> text.replaceAll("\"([^\"]*)\"", "“$1”").replace("'", "’");
            case INDIC_DIGITS -> text.replace(" per cent", "%");
            case DETACHED_WAW -> text.replace(" - ", " — ");
            default -> text;
        };
    }
}
