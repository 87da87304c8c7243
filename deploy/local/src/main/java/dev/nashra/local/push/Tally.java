package dev.nashra.local.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What became of the articles so far. */
final class Tally {
    private static final int REJECTIONS_SHOWN = 10;

    /** What follows the reason as such: where, and what exactly. */
    private static final Pattern REST = Pattern.compile("(?:[:;]| at | by ).*", Pattern.DOTALL);

    private final TreeMap<Place, String> rejections = new TreeMap<>();
    private final TreeMap<String, Long> reasons = new TreeMap<>();
    private final TreeMap<String, Long> repairs = new TreeMap<>();
    private long accepted;
    private long rejected;
    private long unreadTimes;
    private String firstUnreadTime = "";

    synchronized void accepted() {
        accepted++;
    }

    synchronized void rejected(Place place, String reason) {
        rejected++;
        reasons.merge(REST.matcher(reason).replaceFirst(""), 1L, Long::sum);
        rejections.put(place, reason);
        if (rejections.size() > REJECTIONS_SHOWN) {
            rejections.pollLastEntry();
        }
    }

    /** Counts something that ingest had to mend in an article that it accepted. */
    synchronized void repaired(String what) {
        repairs.merge(what, 1L, Long::sum);
    }

    /** Gives how many were rejected for each reason, by name. */
    synchronized Map<String, Long> reasons() {
        return new TreeMap<>(reasons);
    }

    /** Gives how many articles were mended in each way, by name. */
    synchronized Map<String, Long> repairs() {
        return new TreeMap<>(repairs);
    }

    synchronized void unreadTime(Place place, String written) {
        if (unreadTimes++ == 0) {
            firstUnreadTime = "\"" + written + "\" in " + place;
        }
    }

    synchronized long acceptedCount() {
        return accepted;
    }

    synchronized long rejectedCount() {
        return rejected;
    }

    /** Gives the first rejections, with where and why. */
    synchronized List<String> rejections() {
        return rejections.entrySet().stream()
                .map(rejection -> rejection.getKey() + "  " + rejection.getValue())
                .toList();
    }

    /** Says how many times of publication were left out, if any. */
    synchronized Optional<String> note() {
        return unreadTimes == 0
                ? Optional.empty()
                : Optional.of(
                        "%d times of publication could not be read and were left out, the first %s"
                                .formatted(unreadTimes, firstUnreadTime));
    }
}
