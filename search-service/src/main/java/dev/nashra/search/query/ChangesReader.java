package dev.nashra.search.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a call for changes. */
public final class ChangesReader {
    private static final int PAGE_SIZE = 100;

    private ChangesReader() {}

    /** What came of reading. */
    public sealed interface Outcome {
        /** All is well. */
        record Accepted(ChangesQuery query) implements Outcome {}

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
        parameters.allowOnly(Set.of("cursor", "page_size", "wait"));
        Integer size =
                parameters.one(
                        "page_size",
                        v -> number(v, 1, ChangesQuery.MAX_PAGE_SIZE),
                        "from 1 to " + ChangesQuery.MAX_PAGE_SIZE);
        long most = ChangesQuery.MAX_WAIT.toSeconds();
        Integer wait =
                parameters.one(
                        "wait",
                        v -> number(v, 0, Math.toIntExact(most)),
                        "whole seconds from 0 to " + most);
        ChangesQuery query =
                new ChangesQuery(
                        parameters.one("cursor"),
                        Objects.requireNonNullElse(size, PAGE_SIZE),
                        Duration.ofSeconds(Objects.requireNonNullElse(wait, 0)));
        return parameters.faults().isEmpty()
                ? new Outcome.Accepted(query)
                : new Outcome.Refused(parameters.faults());
    }

    private static @Nullable Integer number(String value, int least, int most) {
        if (!value.matches("[0-9]{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most ? number : null;
    }
}
