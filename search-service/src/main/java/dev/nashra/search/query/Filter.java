package dev.nashra.search.query;

import java.util.List;

/**
 * Values an article must have one of, and values it must have none of.
 *
 * @param any empty if all will do
 * @param none empty if none is unwanted
 */
public record Filter(List<String> any, List<String> none) {
    /** Lets every article pass. */
    public static final Filter OPEN = new Filter(List.of(), List.of());

    /** Makes the lists unmodifiable. */
    public Filter {
        any = List.copyOf(any);
        none = List.copyOf(none);
    }
}
