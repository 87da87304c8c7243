/**
 * Puts copies of one report together: {@link dev.nashra.enrich.group.GroupAssigner} finds
 * candidates by {@link dev.nashra.enrich.group.KeyIndex}, {@link dev.nashra.copies.verify.Verifier}
 * says how likely each is a copy, and {@link dev.nashra.enrich.group.Linkage} divides what is
 * linked into groups. What else was tried is in {@code copies/DECISIONS.md}.
 */
@NullMarked
package dev.nashra.enrich.group;

import org.jspecify.annotations.NullMarked;
