package dev.nashra.benchmarks.queries;

import java.util.List;

/**
 * A call of the API, and what it comes to.
 *
 * @param path under {@code /api/v1}, with its query
 * @param exchanges that search-service had with Elasticsearch to answer it, in order
 */
record Call(String path, List<Exchange> exchanges) {}
