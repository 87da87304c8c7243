/**
 * Makes a query into what can be compared: {@link dev.nashra.rules.compile.RuleCompiler} gives a
 * {@link dev.nashra.rules.compile.Plan} in numbers of a {@link
 * dev.nashra.rules.compile.Vocabulary}, and {@link dev.nashra.rules.compile.Cover} says what to
 * file it under.
 */
@NullMarked
package dev.nashra.rules.compile;

import org.jspecify.annotations.NullMarked;
