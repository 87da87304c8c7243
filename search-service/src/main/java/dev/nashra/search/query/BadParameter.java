package dev.nashra.search.query;

/**
 * A parameter that cannot be used.
 *
 * @param code stable word in snake case
 * @param name the parameter
 * @param detail one sentence that names the parameter and what would do
 */
public record BadParameter(String code, String name, String detail) {}
