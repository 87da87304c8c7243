/**
 * Puts copies of one report together: {@link dev.nashra.enrich.group.GroupAssigner} compares an
 * arrival with the articles that {@link dev.nashra.enrich.group.KeyIndex} finds, and divides those
 * linked to it anew by {@link dev.nashra.enrich.group.Linkage}. What is kept stands in a {@link
 * dev.nashra.enrich.group.GroupStore}.
 */
@NullMarked
package dev.nashra.enrich.group;

import org.jspecify.annotations.NullMarked;
