/**
 * Reads a query: {@link dev.nashra.rules.parse.RuleParser} gives an {@link
 * dev.nashra.rules.parse.Expression} or says at which column it is wrong.
 *
 * <p>The syntax is that of Lucene's queries:
 *
 * <pre>
 * query   := clauses
 * clauses := choice+                        any of them, if none is marked + or -
 * choice  := all (("OR" | "||") all)*
 * all     := marked (("AND" | "&amp;&amp;") marked)*
 * marked  := ("+" | "-" | "!" | "NOT")? one
 * one     := (field ":")? (word | '"' words '"' ("~" N)? | "(" clauses ")" ("@" N)?)
 * word    := letters with * and ? after the first two, or letters "~"
 * </pre>
 *
 * <p>{@code AND} binds tighter than {@code OR}, as in Lucene's PrecedenceQueryParser; the classic
 * parser takes {@code a OR b AND c} for {@code a +b +c}, where {@code a} decides nothing. {@code (a
 * b c d)@3}, three of four, is the syntax of Lucene's flexible StandardQueryParser. A desk's rule
 * has no score: boosts are refused. Ranges, regular expressions and leading wildcards are refused
 * because each would look at every word of every article. What one rule may cost is held by {@link
 * dev.nashra.rules.parse.Limits}.
 */
@NullMarked
package dev.nashra.rules.parse;

import org.jspecify.annotations.NullMarked;
