package dev.nashra.ingest.parse;

import dev.nashra.contract.PubStatus;
import dev.nashra.ingest.parse.Refusal.Fault;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of an article that are more than text, each read on its own. */
record CheckedProperties(
        @Nullable String url,
        @Nullable String language,
        @Nullable Instant versioncreated,
        @Nullable Instant firstcreated,
        PubStatus pubstatus) {

    /** Reads them; whatever is wrong is added to the faults and left null. */
    static CheckedProperties of(ClaimedArticle claimed, List<Fault> faults) {
        return new CheckedProperties(
                url(claimed.text(TextField.URL), faults),
                language(claimed.text(TextField.LANGUAGE), faults),
                time(TextField.VERSIONCREATED, claimed, faults),
                time(TextField.FIRSTCREATED, claimed, faults),
                pubstatus(claimed.text(TextField.PUBSTATUS), faults));
    }

    /** Only the scheme and host are looked at: printed URLs are full of unescaped letters. */
    private static @Nullable String url(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        String url = text.strip();
        if (!url.matches("(?i)https?://[^/?#\\s]+([/?#]\\S*)?")) {
            faults.add(Fault.at("/url", "must be an http or https URL"));
            return null;
        }
        return url;
    }

    private static @Nullable String language(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        String tag = text.strip();
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException e) {
            faults.add(Fault.at("/language", "must be a BCP 47 language tag, such as ar or en-GB"));
            return null;
        }
    }

    private static @Nullable Instant time(
            TextField field, ClaimedArticle claimed, List<Fault> faults) {
        String text = claimed.text(field);
        if (text == null) {
            return null;
        }
        Optional<Instant> time = ClaimedTime.parse(text);
        if (time.isEmpty()) {
            faults.add(
                    Fault.at(
                            field.pointer(),
                            "must be a time such as 2026-11-02T08:15:00Z, or in RFC 1123 form"));
        }
        return time.orElse(null);
    }

    private static PubStatus pubstatus(@Nullable String text, List<Fault> faults) {
        return switch (text) {
            case null -> PubStatus.USABLE;
            case "usable" -> PubStatus.USABLE;
            case "withheld" -> PubStatus.WITHHELD;
            case "canceled" -> PubStatus.CANCELED;
            default -> {
                faults.add(Fault.at("/pubstatus", "must be usable, withheld or canceled"));
                yield PubStatus.USABLE;
            }
        };
    }
}
