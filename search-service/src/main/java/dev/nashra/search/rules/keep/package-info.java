/**
 * Kafka's part of rules: {@link dev.nashra.search.rules.keep.KafkaRuleLog} writes them, {@link
 * dev.nashra.search.rules.keep.KafkaRetaggings} asks enrich to tag again.
 */
@NullMarked
package dev.nashra.search.rules.keep;

import org.jspecify.annotations.NullMarked;
