package dev.nashra.rules.match;

import dev.nashra.rules.parse.Parsed;
import dev.nashra.rules.parse.RuleParser;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts and queries of few words, so that many queries find some texts. */
final class RandomRules {
    private static final List<String> ENGLISH =
            List.of(
                    "pipeline",
                    "pipelines",
                    "opened",
                    "opening",
                    "opens",
                    "gas",
                    "sea",
                    "U.S.-led",
                    "Iran's",
                    "iran",
                    "minister",
                    "ministers",
                    "ministry",
                    "Erdoğan",
                    "Erdogan",
                    "talks",
                    "talking",
                    "oil",
                    "1,000",
                    "1000",
                    "the",
                    "of",
                    "port",
                    "ports",
                    "Shoigu",
                    "Shoygu",
                    "defence");
    private static final List<String> ARABIC =
            List.of(
                    "وزير",
                    "الوزير",
                    "ووزير",
                    "الدفاع",
                    "دفاع",
                    "الروسي",
                    "روسيا",
                    "روسية",
                    "إيران",
                    "ايران",
                    "النفط",
                    "نفط",
                    "بالنفط",
                    "الغاز",
                    "غاز",
                    "شويغو",
                    "شويجو",
                    "أنابيب",
                    "انابيب",
                    "مُحَمَّد",
                    "محمد",
                    "في",
                    "من",
                    "ميناء",
                    "الموانئ",
                    "لقاء",
                    "اللقاء");
    private static final List<String> CHINESE =
            List.of("北京", "大学", "北京大学", "上海", "天然气", "管道", "gas", "石油", "港");

    private final RandomGenerator random;
    private final List<String> words;

    RandomRules(RandomGenerator random, String language) {
        this.random = random;
        this.words =
                switch (language) {
                    case "ar" -> ARABIC;
                    case "zh" -> CHINESE;
                    default -> ENGLISH;
                };
    }

    RuleText text(String language) {
        return new RuleText(
                language,
                random.nextBoolean() ? "marsad" : "bulletin",
                null,
                row(random.nextInt(8)),
                row(random.nextInt(40)),
                List.of());
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private String row(int length) {
        return IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    /** Gives a query that is none of the refused ones. */
    String query() {
        while (true) {
            String query = clauses(2);
            if (RuleParser.parse(query) instanceof Parsed.Query) {
                return query;
            }
        }
    }

    private String clauses(int depth) {
        int count = 1 + random.nextInt(4);
        String between =
                switch (random.nextInt(4)) {
                    case 0 -> " OR ";
                    case 1 -> " ";
                    default -> " AND ";
                };
        return IntStream.range(0, count)
                .mapToObj(i -> marked(depth))
                .collect(Collectors.joining(between));
    }

    private String marked(int depth) {
        String mark =
                switch (random.nextInt(10)) {
                    case 0 -> "NOT ";
                    case 1 -> "+";
                    case 2 -> "-";
                    default -> "";
                };
        return mark + one(depth);
    }

    private String one(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 0 -> "headline:" + word();
            case 1 -> "body:" + word();
            case 2 -> "source:marsad";
            case 3 -> prefix();
            case 4 -> word().length() < 4 ? word() : "shoigu~";
            case 5 -> "\"" + row(2 + random.nextInt(2)) + "\"";
            case 6 -> "\"" + distinct() + "\"~" + random.nextInt(5);
            case 7, 8 -> word();
            case 9 ->
                    "("
                            + IntStream.range(0, 4)
                                    .mapToObj(i -> one(0))
                                    .collect(Collectors.joining(" "))
                            + ")@"
                            + (1 + random.nextInt(4));
            case 10 -> "headline:(" + word() + " " + word() + ")";
            default -> "(" + clauses(depth - 1) + ")";
        };
    }

    private String prefix() {
        String word = word();
        int length = Math.min(word.length(), 2 + random.nextInt(3));
        return word.substring(0, length) + (random.nextBoolean() ? "*" : "?*");
    }

    /** Gives words of which none comes twice: Lucene gives up on some places of repeated words. */
    private String distinct() {
        return random.ints(0, words.size())
                .distinct()
                .limit(3)
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }
}
