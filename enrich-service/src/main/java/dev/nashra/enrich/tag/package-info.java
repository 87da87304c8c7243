/**
 * Says what an article is about, each time with the passages that say so: {@link
 * dev.nashra.enrich.tag.Tagging} asks one tagger after the other, which all read the same {@link
 * dev.nashra.enrich.tag.Reading}.
 */
@NullMarked
package dev.nashra.enrich.tag;

import org.jspecify.annotations.NullMarked;
