package dev.nashra.search.query;

import dev.nashra.contract.Tag;
import dev.nashra.text.SpellingKey;
import dev.nashra.text.TextLanguage;
import dev.nashra.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be suggested from an article to somebody who is typing: what it is tagged with, by each
 * word of its name, in Arabic letters or in Latin ones; and two words in a row of its headline.
 */
public final class Suggestible {
    private static final int NAME_WEIGHT = 100;
    private static final int HEADLINE_WEIGHT = 1;

    /** Further words of a name are known by the first of them. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_ENTRIES = 200;
    private static final String ARTICLE = "ال";

    private final TextLanguage language;
    private final Map<String, Entry> byKey = new LinkedHashMap<>();

    /**
     * Something to suggest.
     *
     * @param key what is typed begins with what this begins with, both spelt the one way
     * @param weight the higher the earlier, 1 and more
     * @param text what to show, and to search for
     * @param kind {@code person}, {@code place}, {@code organisation}, {@code topic}, {@code
     *     custom} or {@code headline}
     * @param tag its id; null of words of a headline
     */
    public record Entry(String key, int weight, String text, String kind, @Nullable String tag) {}

    private Suggestible(TextLanguage language) {
        this.language = language;
    }

    /** Gives what can be suggested from an article, each key once. */
    public static List<Entry> of(List<Tag> tags, @Nullable String headline, TextLanguage language) {
        Suggestible suggestible = new Suggestible(language);
        tags.forEach(suggestible::addTag);
        if (headline != null) {
            suggestible.addHeadline(headline);
        }
        return suggestible.byKey.values().stream().limit(MOST_ENTRIES).toList();
    }

    /** Gives what has been typed in the one spelling; empty if that is no word yet. */
    public static String key(String typed) {
        return key(Words.of(typed));
    }

    private static String key(List<Words.Word> words) {
        StringBuilder key = new StringBuilder();
        for (Words.Word word : words) {
            key.append(key.isEmpty() ? "" : " ").append(SpellingKey.of(word.text()));
        }
        return key.toString();
    }

    private void addTag(Tag tag) {
        int weight = 1 + (int) Math.round(NAME_WEIGHT * tag.weight());
        String kind = tag.kind().name().toLowerCase(Locale.ROOT);
        addWords(tag.label(), weight, tag.label(), kind, tag.id());
        if (Names.isName(tag)) {
            addWords(Names.english(tag.id()), weight, tag.label(), kind, tag.id());
        }
    }

    private void addWords(String name, int weight, String text, String kind, String tag) {
        List<Words.Word> words = Words.of(name);
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            add(key(words.subList(i, words.size())), weight, text, kind, tag);
        }
    }

    /** Who is typing has begun with a word that says something, and means to end with one. */
    private void addHeadline(String headline) {
        List<Words.Word> words = Words.of(headline);
        for (int i = 0; i + 1 < words.size(); i++) {
            List<Words.Word> pair = words.subList(i, i + 2);
            String text = headline.substring(pair.getFirst().start(), pair.getLast().end());
            if (LiveAnalysis.of(language).terms(text).size() > 1) {
                add(key(pair), HEADLINE_WEIGHT, text, "headline", null);
            }
        }
    }

    private void add(String key, int weight, String text, String kind, @Nullable String tag) {
        if (key.isEmpty()) {
            return;
        }
        byKey.putIfAbsent(key, new Entry(key, weight, text, kind, tag));
        if (key.startsWith(ARTICLE) && key.length() > ARTICLE.length() + 1) {
            String bare = key.substring(ARTICLE.length());
            byKey.putIfAbsent(bare, new Entry(bare, weight, text, kind, tag));
        }
    }
}
