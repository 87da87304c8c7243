/**
 * The balance sheet: per source, what came in and what became of it. Enrichment counts, in the same
 * transactions in which it works, and writes {@link dev.nashra.contract.Topics#BALANCE}; here it is
 * only read and shown, so every instance has the same sheet and none keeps books of its own.
 */
@NullMarked
package dev.nashra.search.balance;

import org.jspecify.annotations.NullMarked;
