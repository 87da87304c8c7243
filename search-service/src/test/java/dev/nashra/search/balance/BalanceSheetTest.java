package dev.nashra.search.balance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.Outcome.Result;
import dev.nashra.contract.WireFormat;
import dev.nashra.follow.Change;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceSheetTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final BalanceSheet sheet = new BalanceSheet();

    @Test
    void linesOfASourceAddUpWhateverPartitionTheyAreOf() throws JsonProcessingException {
        take(BalanceEntry.received("marsad", 0, 10, NOON));
        take(BalanceEntry.received("marsad", 3, 5, NOON.plusSeconds(9)));
        take(BalanceEntry.settled("marsad", 0, Map.of(Result.INDEXED, 8L, Result.UNCHANGED, 2L)));
        take(BalanceEntry.settled("marsad", 3, Map.of(Result.INDEXED, 4L)));
        take(BalanceEntry.received("ufuq", 1, 1, NOON));

        Account marsad = sheet.accounts().get("marsad");
        assertThat(marsad.received()).isEqualTo(15);
        assertThat(marsad.newest()).isEqualTo(NOON.plusSeconds(9));
        assertThat(marsad.count(Result.INDEXED)).isEqualTo(12);
        assertThat(marsad.count(Result.REJECTED)).isZero();
        assertThat(marsad.inFlight()).isEqualTo(1);
        assertThat(sheet.total().received()).isEqualTo(16);
        assertThat(sheet.total().inFlight()).isEqualTo(2);
    }

    @Test
    void aLaterLineReplacesTheOneBefore() throws JsonProcessingException {
        take(BalanceEntry.received("marsad", 0, 10, NOON));
        take(BalanceEntry.received("marsad", 0, 12, NOON));
        assertThat(sheet.total().received()).isEqualTo(12);

        sheet.take(List.of(new Change("received/0/marsad", null, 3)));
        assertThat(sheet.accounts()).isEmpty();
    }

    @Test
    void whatIsNoLineIsLeftOut() throws JsonProcessingException {
        take(BalanceEntry.received("marsad", 0, 10, NOON));
        sheet.take(List.of(new Change("received/0/marsad", "[]".getBytes(UTF_8), 2)));
        sheet.take(List.of(new Change("other", json(BalanceEntry.received("a", 0, 1, NOON)), 2)));

        assertThat(sheet.accounts()).containsOnlyKeys("marsad");
    }

    @Test
    void sourcesBeyondTheMostShareOneNumber() throws JsonProcessingException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        BalanceMeters meters = new BalanceMeters(registry, sheet);
        for (int i = 0; i < BalanceMeters.MOST + 3; i++) {
            BalanceEntry line = BalanceEntry.received("s" + i, 0, 1000 - i, NOON);
            meters.take(List.of(new Change(line.key(), json(line), i)));
        }
        BalanceEntry settled = BalanceEntry.settled("s0", 0, Map.of(Result.REJECTED, 2L));
        meters.take(List.of(new Change(settled.key(), json(settled), 9)));

        assertThat(registry.get("nashra.balance.received").gauges())
                .hasSize(BalanceMeters.MOST + 1);
        assertThat(number(registry, "received", BalanceMeters.OTHER)).isEqualTo(500 + 499 + 498);
        assertThat(number(registry, "received", "s0")).isEqualTo(1000);
        assertThat(number(registry, "rejected", "s0")).isEqualTo(2);
        assertThat(number(registry, "in.flight", "s0")).isEqualTo(998);
        assertThat(number(registry, "newest", "s1")).isEqualTo(NOON.getEpochSecond());
        assertThat(registry.get("nashra.balance.settled").tag("result", "rejected").gauge().value())
                .isEqualTo(2);
    }

    private static double number(SimpleMeterRegistry registry, String name, String source) {
        return registry.get("nashra.balance." + name).tag("source", source).gauge().value();
    }

    private void take(BalanceEntry line) throws JsonProcessingException {
        sheet.take(List.of(new Change(line.key(), json(line), 0)));
    }

    private static byte[] json(BalanceEntry line) throws JsonProcessingException {
        return WireFormat.mapper().writeValueAsBytes(line);
    }
}
