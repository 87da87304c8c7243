/** Processes of the services, for benchmarks that measure the services themselves. */
@NullMarked
package dev.nashra.benchmarks.instance;

import org.jspecify.annotations.NullMarked;
