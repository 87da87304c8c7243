package dev.nashra.enrich.tag;

import dev.nashra.text.Words;
import java.util.stream.Collectors;

/** The part of a tag's id that says in Latin letters what is meant. */
public final class Slug {
    private Slug() {}

    /** Gives the words of a name, folded, with hyphens between: {@code sao-paulo}. */
    public static String of(String name) {
        return Words.of(name).stream().map(Words.Word::text).collect(Collectors.joining("-"));
    }
}
