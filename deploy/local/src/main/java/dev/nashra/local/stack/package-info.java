/**
 * The five processes as one: where they keep their data, what ports they have, how they are started
 * together, kept running, and stopped.
 */
@NullMarked
package dev.nashra.local.stack;

import org.jspecify.annotations.NullMarked;
