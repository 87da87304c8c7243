package dev.nashra.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One item of a JSON Feed.
 *
 * @param item null if it could not be read
 * @param repaired whether it is not well-formed
 */
record JsonPart(@Nullable JsonNode item, boolean repaired) {}
