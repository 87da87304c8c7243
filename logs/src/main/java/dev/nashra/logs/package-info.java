/**
 * Log lines for machines to read: {@link dev.nashra.logs.JsonLines} writes them, and {@link
 * dev.nashra.logs.LogFormat} has them written if a setting says so.
 */
@NullMarked
package dev.nashra.logs;

import org.jspecify.annotations.NullMarked;
