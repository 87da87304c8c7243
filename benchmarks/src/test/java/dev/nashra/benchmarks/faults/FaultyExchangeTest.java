package dev.nashra.benchmarks.faults;

import static dev.nashra.benchmarks.faults.FakeNode.bulk;
import static dev.nashra.benchmarks.faults.FakeNode.ids;
import static dev.nashra.benchmarks.faults.FakeNode.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyExchangeTest {
    private final FakeNode node = new FakeNode();
    private final Settlements settlements = new Settlements();
    private final List<String> done = new ArrayList<>();
    private final Machine machine =
            new Machine() {
                @Override
                public void killSearch() {
                    done.add("kill search");
                }

                @Override
                public void killNode() {
                    done.add("kill node");
                }

                @Override
                public void freezeNode() {
                    done.add("freeze node");
                }

                @Override
                public void block(String name) {
                    done.add("block " + name);
                }

                @Override
                public void outwait() {
                    done.add("wait");
                }
            };

    @Test
    void handsOnWhatNothingBefalls() throws IOException {
        FaultyExchange exchange = exchange(Twin.NONE);

        HttpReply reply = exchange.answer(bulk("a@7", "b@2"));

        assertThat(statuses(reply)).isEqualTo(Map.of("a", 200, "b", 200));
        assertThat(statuses(exchange.answer(bulk("a@6")))).isEqualTo(Map.of("a", 409));
        assertThat(node.versions).isEqualTo(Map.of("a", 7L, "b", 2L));
        assertThat(settlements.holds("a", 7)).isTrue();
        assertThat(settlements.holds("a", 8)).isFalse();
    }

    @Test
    void writesEverySecondItemAndFailsTheOthersInTheirPlaces() throws IOException {
        HttpReply reply = exchange(Twin.NONE, Fault.BUSY_ITEMS).answer(bulk("a@1", "b@1", "c@1"));

        assertThat(ids(reply)).containsExactly("a", "b", "c");
        assertThat(statuses(reply)).isEqualTo(Map.of("a", 429, "b", 200, "c", 429));
        assertThat(node.versions).containsOnlyKeys("b");
        assertThat(settlements.holds("a", 1)).isFalse();
        assertThat(settlements.holds("b", 1)).isTrue();
    }

    @Test
    void writesAllAndSaysThatEveryItemFailed() throws IOException {
        HttpReply reply = exchange(Twin.NONE, Fault.ERRORS).answer(bulk("a@1", "b@1"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(reply)).isEqualTo(Map.of("a", 500, "b", 500));
        assertThat(settlements.holds("b", 1)).isTrue();
    }

    @Test
    void breaksOffAfterWriting() throws IOException {
        HttpReply reply = exchange(Twin.NONE, Fault.HALF_ANSWER).answer(bulk("a@1"));

        assertThat(reply.end()).isEqualTo(HttpReply.End.HALF);
        assertThat(node.versions).containsOnlyKeys("a");
    }

    @Test
    void refusesAWholeRequest() throws IOException {
        HttpReply reply = exchange(Twin.NONE, Fault.BUSY).answer(bulk("a@1"));

        assertThat(reply.status()).isEqualTo(429);
        assertThat(node.versions).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void doesToTheMachineWhatTheFaultSays(Fault fault) throws IOException {
        exchange(Twin.NONE, fault).answer(bulk("a@1"));

        List<String> due =
                switch (fault) {
                    case KILL_SEARCH -> List.of("kill search");
                    case KILL_NODE -> List.of("kill node");
                    case FREEZE_NODE -> List.of("freeze node");
                    case WRITE_BLOCK -> List.of("block write");
                    case DISK_BLOCK -> List.of("block read_only_allow_delete");
                    case STALL -> List.of("wait");
                    default -> List.of();
                };
        assertThat(done).isEqualTo(due);
    }

    @Test
    void befallsOnlyWhatIndexes() throws IOException {
        FaultyExchange exchange = exchange(Twin.NONE, Fault.BUSY);

        HttpMessage search = new HttpMessage("GET", "/_search", Map.of(), new byte[0]);

        assertThat(exchange.answer(search).status()).isEqualTo(200);
        assertThat(exchange.answer(bulk("a@1")).status()).isEqualTo(429);
    }

    @Test
    void plantsAWriterWithoutVersions() throws IOException {
        FaultyExchange exchange = exchange(Twin.NO_VERSION);

        exchange.answer(bulk("a@9"));
        HttpReply reply = exchange.answer(bulk("a@3"));

        assertThat(statuses(reply)).isEqualTo(Map.of("a", 200));
        assertThat(node.versions).isEqualTo(Map.of("a", 2L));
    }

    @Test
    void plantsAWriterThatDoesNotLookAtItems() throws IOException {
        FaultyExchange exchange = exchange(Twin.NO_RETRY, Fault.BUSY_ITEMS);

        HttpReply reply = exchange.answer(bulk("a@1", "b@1"));

        assertThat(statuses(reply)).isEqualTo(Map.of("a", 201, "b", 201));
        assertThat(node.versions).containsOnlyKeys("b");
        assertThat(settlements.holds("a", 1)).isFalse();
    }

    private FaultyExchange exchange(Twin twin, Fault... faults) {
        List<Strike> script = new ArrayList<>();
        for (Fault fault : faults) {
            script.add(new Strike(fault, 1, 1, true));
        }
        Strikes strikes = new Strikes(script, () -> false);
        return new FaultyExchange(node, machine, strikes, settlements, twin);
    }
}
