/** Versions of the index: {@link dev.nashra.local.reindex.Reindex} has them built and swapped. */
@NullMarked
package dev.nashra.local.reindex;

import org.jspecify.annotations.NullMarked;
