package dev.nashra.search.rules;

import dev.nashra.contract.Rule;

/** What came of a change. */
public sealed interface Written {
    /** It is kept, and known to this instance. */
    record Kept(Rule rule) implements Written {}

    /** It is deleted. */
    record Deleted() implements Written {}

    /** There is no rule of this id. */
    record Unknown() implements Written {}

    /** The rule is of another version than the caller expects. */
    record OtherVersion(int version) implements Written {}

    /** There are as many rules as may be. */
    record TooMany(int most) implements Written {}
}
