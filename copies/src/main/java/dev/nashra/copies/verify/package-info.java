/** Says whether two texts come from one original, and what that rests on. */
@NullMarked
package dev.nashra.copies.verify;

import org.jspecify.annotations.NullMarked;
