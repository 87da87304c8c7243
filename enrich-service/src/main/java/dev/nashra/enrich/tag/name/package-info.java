/**
 * Persons and organisations that a text names, by lists and by the words around them; with the
 * places of {@link dev.nashra.enrich.tag.place} found in the same pass, since "Cairo University" is
 * no city and "Washington Post" no capital.
 */
@NullMarked
package dev.nashra.enrich.tag.name;

import org.jspecify.annotations.NullMarked;
