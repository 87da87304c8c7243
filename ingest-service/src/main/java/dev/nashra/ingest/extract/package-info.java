/** Articles out of web pages. */
@NullMarked
package dev.nashra.ingest.extract;

import org.jspecify.annotations.NullMarked;
