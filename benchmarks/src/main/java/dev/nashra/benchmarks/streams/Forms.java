package dev.nashra.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** News written by filling in a form: weather, prices, cables. Two of one form are no copies. */
final class Forms {
    private static final Pattern SLOT = Pattern.compile("\\{(?:(\\d+)-(\\d+)|(\\w+))}");
    private static final List<String> NAMES =
            List.of("person", "other", "city", "town", "team", "rival", "word");
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
        Filling filling = new Filling(language, form.get(1), lexicon, random, new TreeMap<>());
        List<String> lines = form.stream().skip(1).map(filling::fill).toList();
        return new Draft(
                language, lines.getFirst(), lines.subList(1, lines.size()), filling.names());
    }

    /** One form being filled in; a word, and a figure of the headline, stay the same throughout. */
    private record Filling(
            String language,
            String headline,
            Lexicon lexicon,
            Random random,
            Map<String, String> filled) {
        String fill(String line) {
            return SLOT.matcher(line).replaceAll(this::value);
        }

        Set<String> names() {
            Set<String> names = new HashSet<>();
            for (String slot : NAMES) {
                String value = filled.get(slot);
                if (value != null) {
                    names.addAll(List.of(value.split(" ")));
                }
            }
            return names;
        }

        private String value(MatchResult slot) {
            if (slot.group(1) == null) {
                return filled.computeIfAbsent(slot.group(3), this::word);
            }
            return headline.contains(slot.group())
                    ? filled.computeIfAbsent(slot.group(), range -> figure(slot))
                    : figure(slot);
        }

        private String figure(MatchResult slot) {
            int least = Integer.parseInt(slot.group(1));
            int most = Integer.parseInt(slot.group(2));
            return Integer.toString(least + random.nextInt(most - least + 1));
        }

        private String word(String slot) {
            return switch (slot) {
                case "day" -> any(DAYS);
                case "month" -> any(MONTHS);
                case "country" -> any(COUNTRIES);
                case "person", "other" -> lexicon.name(random) + " " + lexicon.name(random);
                case "city", "town", "team", "rival", "word" -> lexicon.name(random);
                default -> throw new IllegalStateException("no slot is called " + slot);
            };
        }

        private String any(Map<String, List<String>> all) {
            List<String> values = Objects.requireNonNull(all.get(language));
            return values.get(random.nextInt(values.size()));
        }
    }
}
