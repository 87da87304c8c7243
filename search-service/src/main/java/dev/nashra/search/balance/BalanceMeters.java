package dev.nashra.search.balance;

import dev.nashra.contract.Outcome;
import dev.nashra.follow.Change;
import dev.nashra.follow.Receiver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Shows the balance sheet to whoever watches: four numbers of each source, and of all sources
 * together what became of their articles. Whoever may push may name sources, so only those with the
 * most articles have numbers of their own and the others share those of {@value #OTHER}.
 */
final class BalanceMeters implements Receiver {
    /** Stands for all sources beyond {@link #MOST}; no source can be called so. */
    static final String OTHER = "_other";

    /** Sources with numbers of their own. */
    static final int MOST = 500;

    private final BalanceSheet sheet;
    private final MultiGauge received;
    private final MultiGauge rejected;
    private final MultiGauge inFlight;
    private final MultiGauge newest;

    BalanceMeters(MeterRegistry registry, BalanceSheet sheet) {
        this.sheet = sheet;
        received = gauge(registry, "received", "Articles that came in, since counting began");
        rejected = gauge(registry, "rejected", "Articles that could not be used");
        inFlight = gauge(registry, "in.flight", "Articles that nothing has become of yet");
        newest = gauge(registry, "newest", "When the newest was received, since 1970");
        for (Outcome.Result result : Outcome.Result.values()) {
            Gauge.builder("nashra.balance.settled", sheet, s -> s.total().count(result))
                    .description("Articles of all sources by what became of them")
                    .tag("result", result.word())
                    .register(registry);
        }
        Gauge.builder("nashra.balance.unsettled", sheet, s -> s.total().inFlight())
                .description("Articles of all sources that nothing has become of yet")
                .register(registry);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        MultiGauge.Builder gauge =
                MultiGauge.builder("nashra.balance." + name).description(description);
        return (name.equals("newest") ? gauge.baseUnit("seconds") : gauge).register(registry);
    }

    @Override
    public void begin() {
        sheet.begin();
    }

    @Override
    public void take(List<Change> changes) {
        sheet.take(changes);
        Map<String, Account> accounts = sheet.accounts();
        show(received, accounts, Account::received);
        show(rejected, accounts, account -> account.count(Outcome.Result.REJECTED));
        show(inFlight, accounts, Account::inFlight);
        show(newest, accounts, BalanceMeters::newest);
    }

    private static double newest(Account account) {
        Instant newest = account.newest();
        return newest == null ? 0 : newest.toEpochMilli() / 1e3;
    }

    private static void show(
            MultiGauge gauge, Map<String, Account> accounts, ToDoubleFunction<Account> number) {
        List<Map.Entry<String, Account>> sorted =
                accounts.entrySet().stream()
                        .sorted(Comparator.comparingLong(each -> -each.getValue().received()))
                        .toList();
        List<Row<?>> rows = new ArrayList<>();
        sorted.stream()
                .limit(MOST)
                .forEach(
                        each ->
                                rows.add(
                                        row(each.getKey(), number.applyAsDouble(each.getValue()))));
        sorted.stream()
                .skip(MOST)
                .map(Map.Entry::getValue)
                .reduce(Account::plus)
                .ifPresent(rest -> rows.add(row(OTHER, number.applyAsDouble(rest))));
        gauge.register(rows, true);
    }

    private static Row<?> row(String source, double value) {
        return Row.of(Tags.of("source", source), value);
    }
}
