package dev.nashra.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom. Begin with {@link #get} or {@link #post}.
 *
 * @param url as a user or publisher gave it; nothing about it is taken for granted
 * @param form fields of a POST, in order; null for a GET
 * @param validators for a conditional GET; {@link Validators#NONE} for one that is not
 * @param accept media types in the syntax of {@code Accept}
 * @param maxBytes longest body, as it arrives and once inflated; null for what is set
 * @param within for everything: names, redirects, slow bodies; null for what is set
 * @param redirected whether redirects are followed; else they are answers like others
 */
public record FetchRequest(
        URI url,
        @Nullable Map<String, String> form,
        Validators validators,
        String accept,
        @Nullable Long maxBytes,
        @Nullable Duration within,
        boolean redirected) {

    /** Makes the form unmodifiable. */
    public FetchRequest {
        form = form == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }

    /** Asks for a resource. */
    public static FetchRequest get(URI url) {
        return new FetchRequest(url, null, Validators.NONE, "*/*", null, null, true);
    }

    /**
     * Sends a form, as WebSub hubs want it. Only 307 and 308 carry it on; other redirects are
     * answers.
     */
    public static FetchRequest post(URI url, Map<String, String> form) {
        return new FetchRequest(url, form, Validators.NONE, "*/*", null, null, true);
    }

    /** Asks only for what is newer. */
    public FetchRequest unless(Validators known) {
        return new FetchRequest(url, form, known, accept, maxBytes, within, redirected);
    }

    /** Says what is understood. */
    public FetchRequest accepting(String mediaTypes) {
        return new FetchRequest(url, form, validators, mediaTypes, maxBytes, within, redirected);
    }

    /** Sets the longest body. */
    public FetchRequest atMost(long bytes) {
        return new FetchRequest(url, form, validators, accept, bytes, within, redirected);
    }

    /** Sets the time for everything. */
    public FetchRequest within(Duration time) {
        return new FetchRequest(url, form, validators, accept, maxBytes, time, redirected);
    }

    /** Follows no redirect. */
    public FetchRequest unredirected() {
        return new FetchRequest(url, form, validators, accept, maxBytes, within, false);
    }
}
