/** Puts together what all stages found out: {@link dev.nashra.enrich.emit.EnrichedAssembler}. */
@NullMarked
package dev.nashra.enrich.emit;

import org.jspecify.annotations.NullMarked;
