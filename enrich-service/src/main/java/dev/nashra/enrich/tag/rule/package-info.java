/**
 * Tags by a desk's own rules: {@link dev.nashra.enrich.tag.rule.RulesInForce} holds them and
 * changes while articles pass, {@link dev.nashra.enrich.tag.rule.RuleTagger} asks them.
 */
@NullMarked
package dev.nashra.enrich.tag.rule;

import org.jspecify.annotations.NullMarked;
