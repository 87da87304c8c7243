/**
 * Recognises copies of the same report and tags what remains. The stages, in order: {@code revise},
 * {@code language}, {@code fingerprint}, {@code group}, {@code tag}, {@code emit}; {@code topology}
 * connects them, {@code run} operates it.
 */
@NullMarked
package dev.nashra.enrich;

import org.jspecify.annotations.NullMarked;
