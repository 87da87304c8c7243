/**
 * Says what an article is about, each time with the passage that says so: {@link
 * dev.nashra.enrich.tag.CountryTagger}.
 */
@NullMarked
package dev.nashra.enrich.tag;

import org.jspecify.annotations.NullMarked;
