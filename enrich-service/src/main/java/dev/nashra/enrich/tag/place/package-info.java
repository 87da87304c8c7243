/** The names of places: countries of CLDR, a gazetteer, nationalities. */
@NullMarked
package dev.nashra.enrich.tag.place;

import org.jspecify.annotations.NullMarked;
