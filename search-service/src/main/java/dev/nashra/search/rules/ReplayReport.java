package dev.nashra.search.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being tagged again.
 *
 * @param asked articles whose tags are not as the rule has them, and that enrich was asked to tag
 *     again
 * @param scanned articles that were looked at
 * @param complete whether these were all of the days asked for
 * @param reached where it ended if they were not; {@code before} of a call that goes on there
 */
public record ReplayReport(long asked, long scanned, boolean complete, @Nullable Instant reached) {}
