package dev.nashra.search.output;

import dev.nashra.search.query.Format;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the format that an {@code Accept} header asks for (RFC 9110 section 12.5.1): the one of the
 * highest quality; of several, the one that is named more exactly, then the one named earlier.
 */
public final class FormatChoice {
    private FormatChoice() {}

    /**
     * Chooses.
     *
     * @param accept the header's value, several joined by commas; null if there is none
     * @return null if nothing that is accepted can be written
     */
    public static @Nullable Format of(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Format.JSON;
        }
        List<String> given = List.of(accept.split(",", -1));
        Format best = null;
        Wish bestWish = new Wish(0, 0, 0);
        for (Format format : Format.values()) {
            Wish wish = wish(format, given);
            if (wish.quality() > 0 && wish.isAbove(bestWish)) {
                best = format;
                bestWish = wish;
            }
        }
        return best;
    }

    /** How much a format is wanted, by the range that fits it most exactly. */
    private record Wish(int quality, int exactness, int place) {
        boolean isAbove(Wish other) {
            if (quality != other.quality) {
                return quality > other.quality;
            }
            return exactness != other.exactness
                    ? exactness > other.exactness
                    : exactness > 0 && place < other.place;
        }
    }

    private static Wish wish(Format format, List<String> ranges) {
        Wish found = new Wish(0, -1, 0);
        for (int place = 0; place < ranges.size(); place++) {
            String[] parts = ranges.get(place).strip().toLowerCase(Locale.ROOT).split(";", -1);
            int exactness = exactness(format, parts[0].strip());
            if (exactness > found.exactness()) {
                found = new Wish(quality(parts), exactness, place);
            }
        }
        return found;
    }

    /** 2 for the type itself, 1 for its family, 0 for anything, -1 if it does not fit. */
    private static int exactness(Format format, String range) {
        if (MediaTypes.names(format).contains(range)) {
            return 2;
        }
        String type = MediaTypes.plain(format);
        if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    /** In thousandths; what cannot be read wants nothing. */
    private static int quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                String value = parameter.substring(2);
                return value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")
                        ? (int) Math.round(Double.parseDouble(value) * 1000)
                        : 0;
            }
        }
        return 1000;
    }
}
