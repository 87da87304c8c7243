/**
 * Holds articles against rules: {@link dev.nashra.rules.match.ReadRule} reads a rule, {@link
 * dev.nashra.rules.match.RuleSet} says which rules a {@link dev.nashra.rules.match.RuleText} meets
 * and on what that rests.
 *
 * <p>Each rule is filed under numbers of which an article must have one to match ({@link
 * dev.nashra.rules.compile.Cover}): the rarest word of a conjunction, the {@code n - need + 1}
 * rarest of {@code need} out of {@code n}. What an article's words lead to is then verified in
 * full. Lucene's Monitor selects likewise, but by any word of a disjunction: its presearchers know
 * nothing of how many are needed.
 */
@NullMarked
package dev.nashra.rules.match;

import org.jspecify.annotations.NullMarked;
