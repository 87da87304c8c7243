package dev.nashra.benchmarks.queries;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that search-service made of Elasticsearch.
 *
 * @param method of HTTP
 * @param target path and query
 * @param body in UTF-8; empty if it had none
 * @param answer what came, so that a snapshot opened by it is known again
 */
record Exchange(String method, String target, String body, String answer) {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    /** Tells whether it opens a snapshot. */
    boolean opens() {
        return method.equals("POST") && target.contains("/_pit");
    }

    /** Tells whether it frees one, which nobody waits for. */
    boolean frees() {
        return method.equals("DELETE");
    }

    /** Gives the snapshot's id in an answer to {@link #opens}; empty if there is none. */
    static String snapshot(String answer) {
        Matcher matcher = ID.matcher(answer);
        return matcher.find() ? matcher.group(1) : "";
    }
}
