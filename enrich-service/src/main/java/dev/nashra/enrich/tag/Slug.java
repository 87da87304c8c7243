package dev.nashra.enrich.tag;

import dev.nashra.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a tag's id that says in Latin letters what is meant. */
public final class Slug {
    private Slug() {}

    /** Gives the words of a name, folded, with hyphens between: {@code sao-paulo}. */
    public static String of(String name) {
        return of(Words.of(name).stream().map(Words.Word::text).toList());
    }

    /** Gives folded words with hyphens between, Arabic ones in Latin letters. */
    public static String of(List<String> words) {
        return words.stream().map(Romanised::of).collect(Collectors.joining("-"));
    }
}
