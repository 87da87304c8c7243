package dev.nashra.local.push;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What became of the articles so far. */
final class Tally {
    private static final int REJECTIONS_SHOWN = 10;

    private final TreeMap<Place, String> rejections = new TreeMap<>();
    private long accepted;
    private long rejected;
    private long unreadTimes;
    private String firstUnreadTime = "";

    synchronized void accepted() {
        accepted++;
    }

    synchronized void rejected(Place place, String reason) {
        rejected++;
        rejections.put(place, reason);
        if (rejections.size() > REJECTIONS_SHOWN) {
            rejections.pollLastEntry();
        }
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
