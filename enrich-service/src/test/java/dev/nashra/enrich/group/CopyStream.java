package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Fingerprinter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A stream of some 300 arrivals: originals, what others made of them, revisions, withdrawals. */
final class CopyStream {
    private static final int ORIGINALS = 55;

    private final Random random;
    private final Reports reports;
    private final long spread;
    private final List<Arrival> arrivals = new ArrayList<>();

    private CopyStream(Random random, long spread) {
        this.random = random;
        this.reports = new Reports(random);
        this.spread = spread;
    }

    /**
     * Makes a stream; first arrivals by receipt, each article's later revisions after its first.
     *
     * @param spread time from the first receipt to the last, in microseconds
     */
    static List<Arrival> of(Random random, long spread) {
        CopyStream stream = new CopyStream(random, spread);
        for (int i = 0; i < ORIGINALS; i++) {
            stream.addReport();
        }
        stream.arrivals.sort((a, b) -> Long.compare(a.received(), b.received()));
        stream.revise();
        return stream.arrivals;
    }

    /** Shuffles a stream so that the revisions of each article stay in their order. */
    static List<Arrival> shuffled(List<Arrival> arrivals, Random random) {
        Map<String, Deque<Arrival>> byId = new HashMap<>();
        arrivals.forEach(a -> byId.computeIfAbsent(a.id(), id -> new ArrayDeque<>()).add(a));
        List<String> ids = new ArrayList<>(arrivals.stream().map(Arrival::id).toList());
        Collections.shuffle(ids, random);
        List<Arrival> shuffled = new ArrayList<>();
        ids.forEach(id -> shuffled.add(byId.get(id).remove()));
        return shuffled;
    }

    static Arrival arrival(String id, int revision, long received, List<String> report) {
        return new Arrival(
                id, "s", revision, received, Fingerprinter.of("en", null, Reports.text(report)));
    }

    static Arrival withdrawal(String id, int revision, long received) {
        return new Arrival(id, "s", revision, received, null);
    }

    private void addReport() {
        List<String> report = reports.report(80 + random.nextInt(80));
        long published = random.nextLong(spread);
        add(report, published);
        int others = random.nextInt(8);
        for (int i = 0; i < others; i++) {
            // Now and then in the same microsecond, or before what it was copied from.
            long later = random.nextInt(4) == 0 ? 0 : random.nextLong(spread / 8);
            add(version(report), Math.min(spread, published + later));
        }
    }

    private List<String> version(List<String> report) {
        return switch (random.nextInt(7)) {
            case 0 -> report;
            case 1 -> reports.edited(report, 0.04);
            case 2 -> reports.edited(report, 0.15);
            case 3 -> report.subList(0, report.size() / 2);
            case 4 -> report.subList(report.size() / 4, report.size());
            case 5 -> template(report);
            default -> appended(report);
        };
    }

    /** Another day's report of the same form: other names and figures in the same places. */
    private List<String> template(List<String> report) {
        List<String> filled = new ArrayList<>(report);
        for (int slot = 4; slot < filled.size(); slot += 12) {
            filled.set(slot, random.nextBoolean() ? reports.report(1).getFirst() : figure());
        }
        return filled;
    }

    private String figure() {
        return String.valueOf(10 + random.nextInt(9_000));
    }

    private List<String> appended(List<String> report) {
        List<String> page = new ArrayList<>(reports.report(100));
        page.addAll(report);
        return page;
    }

    private void revise() {
        List<Arrival> first = List.copyOf(arrivals);
        for (Arrival one : first) {
            int fate = random.nextInt(12);
            if (fate == 0) {
                insert(withdrawal(one.id(), 2, one.received()));
            } else if (fate == 1) {
                insert(arrival(one.id(), 2, one.received(), reports.report(90)));
            } else if (fate == 2) {
                Arrival other = first.get(random.nextInt(first.size()));
                insert(new Arrival(one.id(), "s", 2, one.received(), other.fingerprint()));
            } else if (fate == 3) {
                insert(withdrawal(one.id(), 2, one.received()));
                insert(new Arrival(one.id(), "s", 3, one.received(), one.fingerprint()));
            }
        }
    }

    private void insert(Arrival later) {
        int after = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            after = arrivals.get(i).id().equals(later.id()) ? i + 1 : after;
        }
        arrivals.add(Math.min(arrivals.size(), after + random.nextInt(40)), later);
    }

    private void add(List<String> report, long received) {
        String id = "%08x".formatted(random.nextInt());
        arrivals.add(arrival(id, 1, received, report));
    }
}
