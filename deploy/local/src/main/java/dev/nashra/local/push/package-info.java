/**
 * Files to ingest: read line by line, mapped to ninjs names, sent in batches until every line is
 * either accepted or rejected.
 */
@NullMarked
package dev.nashra.local.push;

import org.jspecify.annotations.NullMarked;
