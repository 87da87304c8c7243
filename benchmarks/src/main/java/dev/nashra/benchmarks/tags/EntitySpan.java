package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.tags.ConllSentences.Token;
import dev.nashra.enrich.tag.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name in a sentence.
 *
 * @param type {@code LOC}, {@code ORG} or {@code PERS}
 * @param first index of its first token in the article
 * @param end one past its last
 */
record EntitySpan(String type, int first, int end) {
    /** Words of kind that belong to no name in ANERCorp: "strip" of Gaza, "club" of a club. */
    private static final Set<String> BEFORE_PLACES =
            Set.of(
                    "قطاع", "دولة", "إقليم", "اقليم", "منطقة", "مدينة", "محافظة", "جنوب", "شمال",
                    "شرق", "غرب", "وسط", "دول", "جزيرة");

    private static final Set<String> BEFORE_ORGANISATIONS =
            Set.of(
                    "حركة", "نادي", "النادي", "قناة", "صحيفة", "وكالة", "جريدة", "مجلة", "جماعة",
                    "شركة", "مجموعة");

    private static final Set<String> AFTER_PLACES = Set.of("المكرمة", "المنورة");

    /** Gives the names that the labels of a sentence mark, but {@code MISC}. */
    static Set<EntitySpan> labelled(List<Token> sentence, int offset) {
        Set<EntitySpan> spans = new LinkedHashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            String label = sentence.get(i).label();
            if (label.startsWith("B-") && !label.equals("B-MISC")) {
                String type = label.substring(2);
                int end = i + 1;
                while (end < sentence.size() && sentence.get(end).label().equals("I-" + type)) {
                    end++;
                }
                spans.add(new EntitySpan(type, offset + i, offset + end));
            }
        }
        return spans;
    }

    /**
     * Gives a mention as the corpus would mark it, without the words of kind around the name.
     *
     * @return null if the corpus does not mark mentions of this kind: nationalities, ministries
     */
    static @Nullable EntitySpan of(Mention mention, int first, int end, List<Token> tokens) {
        String type =
                switch (mention.kind()) {
                    case COUNTRY, PLACE, CAPITAL -> "LOC";
                    case PERSON -> "PERS";
                    case ORGANISATION -> "ORG";
                    case NATIONALITY, OFFICE -> null;
                };
        if (type == null) {
            return null;
        }
        Set<String> before =
                switch (type) {
                    case "LOC" -> BEFORE_PLACES;
                    case "ORG" -> BEFORE_ORGANISATIONS;
                    default -> Set.of();
                };
        int from = first;
        boolean country = mention.kind() == Mention.Kind.COUNTRY;
        while (end - from > 1 && isKind(tokens.get(from).text(), before, country)) {
            from++;
        }
        boolean epithet =
                type.equals("LOC")
                        && end - from > 1
                        && AFTER_PLACES.contains(tokens.get(end - 1).text());
        return new EntitySpan(type, from, epithet ? end - 1 : end);
    }

    private static boolean isKind(String token, Set<String> kinds, boolean country) {
        String word = token.replaceAll("[\u200E\u200F]", "");
        boolean clitic = word.length() > 3 && "وبلف".indexOf(word.charAt(0)) >= 0;
        String bare = !kinds.contains(word) && clitic ? word.substring(1) : word;
        return kinds.contains(bare) && !(country && bare.equals("جنوب"));
    }
}
