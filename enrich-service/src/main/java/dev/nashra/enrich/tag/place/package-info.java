/** Places that a text names. */
@NullMarked
package dev.nashra.enrich.tag.place;

import org.jspecify.annotations.NullMarked;
