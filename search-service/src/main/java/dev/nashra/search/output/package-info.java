/**
 * Pages of articles as others read them: {@link dev.nashra.search.output.Outputs} writes a {@link
 * dev.nashra.search.output.Listing} in each {@link dev.nashra.search.query.Format}, {@link
 * dev.nashra.search.output.FormatChoice} finds out which is wanted. Knows neither HTTP framework
 * nor index.
 */
@NullMarked
package dev.nashra.search.output;

import org.jspecify.annotations.NullMarked;
