package dev.nashra.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** When a server wants to be asked again. */
final class Freshness {
    private static final Pattern MAX_AGE =
            Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");
    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /** What is longer is taken for this. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private Freshness() {}

    /** Reads {@code Cache-Control} (RFC 9111, section 5.2.2.1); null if it does not say. */
    static @Nullable Duration maxAge(List<String> fields) {
        for (String field : fields) {
            Matcher maxAge = MAX_AGE.matcher(field);
            if (maxAge.find()) {
                return seconds(maxAge.group(1));
            }
        }
        return null;
    }

    /** Reads {@code Retry-After} (RFC 9110, section 10.2.3); null if it says neither. */
    static @Nullable Duration retryAfter(@Nullable String field, Instant now) {
        if (field == null) {
            return null;
        }
        String value = field.strip();
        if (SECONDS.matcher(value).matches()) {
            return seconds(value);
        }
        Instant then = DateUtils.parseStandardDate(value);
        return then == null ? null : within(Duration.between(now, then));
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : within(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Duration within(Duration time) {
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
