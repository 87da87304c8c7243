/** Every error of a service as {@code application/problem+json} (RFC 9457) with a stable code. */
@NullMarked
package dev.nashra.edge.problem;

import org.jspecify.annotations.NullMarked;
