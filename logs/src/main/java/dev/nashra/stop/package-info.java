/** How a service ends when it is told to. */
@NullMarked
package dev.nashra.stop;

import org.jspecify.annotations.NullMarked;
