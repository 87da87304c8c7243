/** Bodies as they arrive: admitted, bounded, inflated, and cut into lines. */
@NullMarked
package dev.nashra.ingest.receive;

import org.jspecify.annotations.NullMarked;
