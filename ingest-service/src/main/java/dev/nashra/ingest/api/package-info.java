/** The HTTP API: calls in, answers and problems out. */
@NullMarked
package dev.nashra.ingest.api;

import org.jspecify.annotations.NullMarked;
