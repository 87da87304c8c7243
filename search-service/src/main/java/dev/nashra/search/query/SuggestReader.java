package dev.nashra.search.query;

import dev.nashra.text.TextLanguage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a call for suggestions. */
public final class SuggestReader {
    private static final int SIZE = 8;

    private SuggestReader() {}

    /** What came of reading. */
    public sealed interface Outcome {
        /** All is well. */
        record Accepted(SuggestQuery query) implements Outcome {}

        /**
         * Something is wrong.
         *
         * @param faults everything that is; at least one
         */
        record Refused(List<BadParameter> faults) implements Outcome {
            /** Makes the faults unmodifiable. */
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads the parameters. */
    public static Outcome read(Map<String, List<String>> values) {
        Parameters parameters = new Parameters(values);
        parameters.allowOnly(Set.of("q", "size", "language"));
        String key = key(parameters);
        Integer size =
                parameters.one("size", SuggestReader::size, "from 1 to " + SuggestQuery.MAX_SIZE);
        Set<TextLanguage> languages = EnumSet.noneOf(TextLanguage.class);
        QueryReader.languages(parameters).forEach(tag -> languages.add(TextLanguage.of(tag)));
        if (!parameters.faults().isEmpty()) {
            return new Outcome.Refused(parameters.faults());
        }
        return new Outcome.Accepted(
                new SuggestQuery(
                        key,
                        Objects.requireNonNullElse(size, SIZE),
                        languages.isEmpty() ? EnumSet.allOf(TextLanguage.class) : languages));
    }

    private static String key(Parameters parameters) {
        String typed = Objects.requireNonNullElse(parameters.one("q"), "");
        if (typed.length() > SuggestQuery.MAX_TYPED) {
            parameters.fault(
                    "query_too_long",
                    "q",
                    "q must have at most " + SuggestQuery.MAX_TYPED + " characters");
            return "";
        }
        String key = Suggestible.key(typed);
        if (key.isEmpty() && parameters.faults().isEmpty()) {
            parameters.fault("blank_query", "q", "q must have a letter or a digit to begin with");
        }
        return key;
    }

    private static @Nullable Integer size(String value) {
        if (!value.matches("[0-9]{1,2}")) {
            return null;
        }
        int size = Integer.parseInt(value);
        return size >= 1 && size <= SuggestQuery.MAX_SIZE ? size : null;
    }
}
