package dev.nashra.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is absent from JSON is an empty one. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
