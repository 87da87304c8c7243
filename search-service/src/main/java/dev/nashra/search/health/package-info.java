/** Whether articles are read, and whether searches can be answered; the two are apart. */
@NullMarked
package dev.nashra.search.health;

import org.jspecify.annotations.NullMarked;
