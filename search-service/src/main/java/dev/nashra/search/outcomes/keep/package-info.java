/** Reads from Kafka what became of articles. */
@NullMarked
package dev.nashra.search.outcomes.keep;

import org.jspecify.annotations.NullMarked;
