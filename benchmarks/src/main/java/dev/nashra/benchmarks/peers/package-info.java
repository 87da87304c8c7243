/**
 * What others use to find copies, to compare with. All are given the same folded words, as a number
 * for each, and all are swept for the threshold that suits them best.
 */
@NullMarked
package dev.nashra.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
