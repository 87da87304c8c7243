/**
 * Hands an article's way to whoever collects traces (OpenTelemetry, OTLP over HTTP in JSON): an
 * article that the index has carries every hop with its time, so its whole trace is known here, and
 * no other service needs an exporter. {@link dev.nashra.search.trace.ArticleSpans} makes the spans,
 * {@link dev.nashra.search.trace.SpanExport} sends them.
 */
@NullMarked
package dev.nashra.search.trace;

import org.jspecify.annotations.NullMarked;
