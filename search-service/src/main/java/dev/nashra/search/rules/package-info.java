/**
 * A desk's own rules: {@link dev.nashra.search.rules.RuleBook} keeps them, {@link
 * dev.nashra.search.rules.RuleTrial} tells what one would have tagged, {@link
 * dev.nashra.search.rules.RuleReplay} has the past tagged again.
 */
@NullMarked
package dev.nashra.search.rules;

import org.jspecify.annotations.NullMarked;
