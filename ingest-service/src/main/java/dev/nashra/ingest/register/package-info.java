/** Keeps in a compacted topic what ingest must remember, so that any instance can go on. */
@NullMarked
package dev.nashra.ingest.register;

import org.jspecify.annotations.NullMarked;
