package dev.nashra.enrich.topology;

import dev.nashra.contract.Hop;
import dev.nashra.enrich.group.Decision;

/**
 * A decision on its way back to the article's source.
 *
 * @param decision what was decided
 * @param hop where and when
 */
record Grouped(Decision decision, Hop hop) {}
