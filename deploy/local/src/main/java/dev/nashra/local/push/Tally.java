package dev.nashra.local.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the articles so far. */
final class Tally {
    private static final int REJECTIONS_SHOWN = 10;

    private final List<String> rejections = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long unreadTimes;
    private String firstUnreadTime = "";

    synchronized void accepted() {
        accepted++;
    }

    synchronized void rejected(Place place, String reason) {
        rejected++;
        if (rejections.size() < REJECTIONS_SHOWN) {
            rejections.add(place + "  " + reason);
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
        return List.copyOf(rejections);
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
