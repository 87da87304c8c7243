package dev.nashra.benchmarks.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A fault and when it comes.
 *
 * @param fault what
 * @param at with the first bulk request of that number or a later one, from 1
 * @param requests how many requests in a row it befalls; 1 for a fault of the machine
 * @param after whether a request reaches the node first
 */
record Strike(Fault fault, int at, int requests, boolean after) {
    private static final int MOST_REQUESTS = 4;

    /**
     * Draws different faults, in the order in which they come.
     *
     * @param count of faults
     * @param last bulk request with which one may begin
     */
    static List<Strike> draw(Random random, int count, int last) {
        List<Fault> faults = new ArrayList<>(Arrays.asList(Fault.values()));
        Collections.shuffle(faults, random);
        List<Strike> strikes = new ArrayList<>();
        for (Fault fault : faults.subList(0, count)) {
            boolean isOnce = fault.isOfMachine() || fault == Fault.STALL;
            strikes.add(
                    new Strike(
                            fault,
                            2 + random.nextInt(last - 1),
                            isOnce ? 1 : 1 + random.nextInt(MOST_REQUESTS),
                            random.nextBoolean()));
        }
        strikes.sort(Comparator.comparingInt(Strike::at));
        return strikes;
    }
}
