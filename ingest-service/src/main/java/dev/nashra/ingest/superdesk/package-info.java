/** What Superdesk pushes: items, their versions and what they evolved from. Pure. */
@NullMarked
package dev.nashra.ingest.superdesk;

import org.jspecify.annotations.NullMarked;
