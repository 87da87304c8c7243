/**
 * Says which IPTC Media Topics an article is about, by weighted terms: {@link
 * dev.nashra.enrich.tag.topic.TopicTagger}. The terms are in the resources beside this package, one
 * file for each top level and language.
 */
@NullMarked
package dev.nashra.enrich.tag.topic;

import org.jspecify.annotations.NullMarked;
