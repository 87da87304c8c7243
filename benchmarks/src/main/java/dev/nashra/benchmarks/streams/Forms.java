package dev.nashra.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** News written by filling in a form: weather, prices, cables. Two of one form are no copies. */
final class Forms {
    private static final Pattern SLOT = Pattern.compile("\\{(?:(\\d+)-(\\d+)|(\\w+))}");
    private static final Map<String, List<String>> DAYS =
            Map.of(
                    "ar",
                            List.of(
                                    "السبت",
                                    "الأحد",
                                    "الاثنين",
                                    "الثلاثاء",
                                    "الأربعاء",
                                    "الخميس",
                                    "الجمعة"),
                    "en",
                            List.of(
                                    "Saturday",
                                    "Sunday",
                                    "Monday",
                                    "Tuesday",
                                    "Wednesday",
                                    "Friday"));
    private static final Map<String, List<String>> MONTHS =
            Map.of(
                    "ar", List.of("يناير", "مارس", "مايو", "يوليو", "سبتمبر", "نوفمبر"),
                    "en", List.of("January", "March", "May", "July", "September", "November"));
    private static final Map<String, List<String>> COUNTRIES =
            Map.of(
                    "ar",
                    List.of(
                            "المغرب",
                            "تونس",
                            "الجزائر",
                            "مصر",
                            "الأردن",
                            "كينيا",
                            "الهند",
                            "بوليفيا",
                            "جامايكا",
                            "كولومبيا",
                            "البرتغال",
                            "النرويج",
                            "كندا",
                            "السنغال"),
                    "en",
                    List.of(
                            "Morocco",
                            "Tunisia",
                            "Egypt",
                            "Kenya",
                            "India",
                            "Bolivia",
                            "Jamaica",
                            "Portugal",
                            "Norway",
                            "Canada"));

    private final List<List<String>> forms;

    /** Reads those that come with the program. */
    Forms() {
        try (InputStream in = Forms.class.getResourceAsStream("forms.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            forms =
                    Stream.of(text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"))
                            .map(block -> block.lines().toList())
                            .toList();
        } catch (IOException e) {
            throw new IllegalStateException("forms.txt cannot be read", e);
        }
    }

    /** Gives the number of forms in a language. */
    long count(String language) {
        return forms.stream().filter(form -> form.getFirst().equals(language)).count();
    }

    /** Fills in a form of the language. */
    Draft fill(String language, Lexicon lexicon, Random random) {
        List<List<String>> mine =
                forms.stream().filter(form -> form.getFirst().equals(language)).toList();
        List<String> form = mine.get(random.nextInt(mine.size()));
        Map<String, String> filled = new HashMap<>();
        Set<String> names = new HashSet<>();
        List<String> lines =
                form.stream()
                        .skip(1)
                        .map(
                                line ->
                                        SLOT.matcher(line)
                                                .replaceAll(
                                                        slot ->
                                                                value(
                                                                        slot, language, lexicon,
                                                                        filled, random)))
                        .toList();
        filled.forEach(
                (slot, value) ->
                        names.addAll(isName(slot) ? List.of(value.split(" ")) : List.of()));
        return new Draft(language, lines.getFirst(), lines.subList(1, lines.size()), names);
    }

    private static String value(
            MatchResult slot,
            String language,
            Lexicon lexicon,
            Map<String, String> filled,
            Random random) {
        if (slot.group(1) != null) {
            int least = Integer.parseInt(slot.group(1));
            return Integer.toString(
                    least + random.nextInt(Integer.parseInt(slot.group(2)) - least + 1));
        }
        return filled.computeIfAbsent(
                slot.group(3),
                name ->
                        switch (name) {
                            case "day" -> any(DAYS, language, random);
                            case "month" -> any(MONTHS, language, random);
                            case "country" -> any(COUNTRIES, language, random);
                            case "person", "other" ->
                                    lexicon.name(random) + " " + lexicon.name(random);
                            case "city", "town", "team", "rival", "word" -> lexicon.name(random);
                            default -> throw new IllegalStateException("no slot is called " + name);
                        });
    }

    private static boolean isName(String slot) {
        return !Set.of("day", "month", "country").contains(slot);
    }

    private static String any(Map<String, List<String>> all, String language, Random random) {
        List<String> values = Objects.requireNonNull(all.get(language));
        return values.get(random.nextInt(values.size()));
    }
}
