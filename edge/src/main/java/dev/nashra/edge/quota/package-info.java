/** How much a caller may do, and what is left of it. Counted in memory, by each instance. */
@NullMarked
package dev.nashra.edge.quota;

import org.jspecify.annotations.NullMarked;
