/** Reading everything while it changes. */
@NullMarked
package dev.nashra.benchmarks.paging;

import org.jspecify.annotations.NullMarked;
