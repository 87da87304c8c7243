package dev.nashra.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parameters being read. Gathers every fault, so that a caller learns of all at once; a parameter
 * at fault reads as absent.
 */
final class Parameters {
    /** Most values of one parameter. */
    static final int MAX_VALUES = 100;

    private final Map<String, List<String>> values;
    private final List<BadParameter> faults = new ArrayList<>();

    Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    List<BadParameter> faults() {
        return faults;
    }

    void allowOnly(Set<String> names) {
        for (String name : new TreeSet<>(values.keySet())) {
            if (!names.contains(name)) {
                fault(
                        "unknown_parameter",
                        name,
                        "there is no parameter \""
                                + shortened(name)
                                + "\"; there are "
                                + String.join(", ", new TreeSet<>(names)));
            }
        }
    }

    /** Reads a parameter that may be given once. */
    @Nullable String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            fault("repeated_parameter", name, name + " may be given once only");
            return null;
        }
        return all.isEmpty() || !isText(name, all.getFirst()) ? null : all.getFirst();
    }

    /** Reads a parameter that may be given once; null of {@code read} means that it cannot be. */
    <T> @Nullable T one(String name, Function<String, @Nullable T> read, String allowed) {
        String value = one(name);
        if (value == null) {
            return null;
        }
        T result = read.apply(value);
        if (result == null) {
            invalid(name, value, allowed);
        }
        return result;
    }

    /** Reads a parameter that may be repeated. */
    <T> List<T> all(String name, Function<String, @Nullable T> read, String allowed) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > MAX_VALUES) {
            fault("too_many_values", name, name + " has more than " + MAX_VALUES + " values");
            return List.of();
        }
        List<T> results = new ArrayList<>();
        for (String value : all) {
            T result = isText(name, value) ? read.apply(value) : null;
            if (result == null) {
                invalid(name, value, allowed);
            } else {
                results.add(result);
            }
        }
        return results;
    }

    void fault(String code, String name, String detail) {
        faults.add(new BadParameter(code, name, detail));
    }

    private void invalid(String name, String value, String allowed) {
        if (faults.stream().anyMatch(fault -> fault.name().equals(name))) {
            return;
        }
        fault(
                "invalid_parameter",
                name,
                name + " must be " + allowed + ", was \"" + shortened(value) + "\"");
    }

    /** A lone surrogate is no character and cannot be written as UTF-8. */
    private boolean isText(String name, String value) {
        boolean whole =
                value.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xDFFF);
        if (!whole) {
            fault("invalid_parameter", name, name + " must be Unicode text");
        }
        return whole;
    }

    private static String shortened(String value) {
        return value.length() <= 64 ? value : value.substring(0, 64) + "…";
    }
}
