/** Child processes: how one is started, signalled, stopped within a bound, and found again. */
@NullMarked
package dev.nashra.local.process;

import org.jspecify.annotations.NullMarked;
