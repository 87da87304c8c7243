/**
 * Puts copies of one report together: {@link dev.nashra.enrich.group.GroupAssigner} asks a {@link
 * dev.nashra.enrich.group.CopyIndex} for candidates, {@link dev.nashra.copies.verify.Verifier} says
 * which are copies, the best earlier one becomes the parent.
 */
@NullMarked
package dev.nashra.enrich.group;

import org.jspecify.annotations.NullMarked;
