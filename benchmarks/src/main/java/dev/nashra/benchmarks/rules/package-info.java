/** Rules by the thousand, beside Lucene: {@link dev.nashra.benchmarks.rules.RuleBench}. */
@NullMarked
package dev.nashra.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
