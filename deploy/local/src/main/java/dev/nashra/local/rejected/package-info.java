/** What was put aside as unusable: to be looked at, written down, repaired and sent again. */
@NullMarked
package dev.nashra.local.rejected;

import org.jspecify.annotations.NullMarked;
