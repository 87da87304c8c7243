package dev.nashra.edge.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a key may be used for. No scope implies another. */
public enum Scope {
    /** Push articles. */
    INGEST,
    /** Read articles. */
    SEARCH,
    /** Write rules, by which articles are tagged for everybody. */
    RULES,
    /** Run the service. */
    ADMIN;

    /** The scope's name in key files and answers: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Scope ofWord(String word) {
        for (Scope scope : values()) {
            if (scope.word().equals(word)) {
                return scope;
            }
        }
        return null;
    }
}
