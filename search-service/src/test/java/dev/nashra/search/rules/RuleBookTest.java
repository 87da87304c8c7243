package dev.nashra.search.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nashra.contract.Rule;
import dev.nashra.contract.WireFormat;
import dev.nashra.follow.Change;
import dev.nashra.follow.ReadMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00.123456Z");

    private final KnownRules known = new KnownRules();
    private final ReadMark read = new ReadMark();
    private final FakeLog log = new FakeLog();
    private final RuleBook book = new RuleBook(known, read, log, 2, () -> NOW, new Random(7));

    @Test
    void ruleIsKnownWhenItIsKept() {
        Rule rule = kept(book.create(draft("ferry"), "desk"));

        assertThat(known.find(rule.id())).contains(rule);
        assertThat(rule.version()).isEqualTo(1);
        assertThat(rule.author()).isEqualTo("desk");
        assertThat(rule.updated()).isEqualTo(Instant.parse("2026-11-02T12:00:00.123Z"));
    }

    @Test
    void versionGrowsWithEachChange() {
        Rule rule = kept(book.create(draft("ferry"), "desk"));

        Rule second = kept(book.change(rule.id(), draft("tram"), version -> true, "other"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.query()).isEqualTo("tram");
        assertThat(second.author()).isEqualTo("other");
    }

    @Test
    void changeOfAnotherVersionThanExpectedIsRefused() {
        Rule rule = kept(book.create(draft("ferry"), "desk"));

        assertThat(book.change(rule.id(), draft("tram"), version -> version == 2, "desk"))
                .isEqualTo(new Written.OtherVersion(1));
        assertThat(book.delete(rule.id(), version -> version == 2))
                .isEqualTo(new Written.OtherVersion(1));
        assertThat(known.find(rule.id())).contains(rule);
    }

    @Test
    void deletedRuleIsUnknown() {
        Rule rule = kept(book.create(draft("ferry"), "desk"));

        assertThat(book.delete(rule.id(), version -> true)).isEqualTo(new Written.Deleted());

        assertThat(known.find(rule.id())).isEmpty();
        assertThat(book.delete(rule.id(), version -> true)).isEqualTo(new Written.Unknown());
        assertThat(book.change(rule.id(), draft("tram"), version -> true, "desk"))
                .isEqualTo(new Written.Unknown());
    }

    @Test
    void thereAreNoMoreRulesThanMayBe() {
        kept(book.create(draft("a"), "desk"));
        kept(book.create(draft("b"), "desk"));

        assertThat(book.create(draft("c"), "desk")).isEqualTo(new Written.TooMany(2));
    }

    @Test
    void whatAnotherInstanceWroteInBetweenCounts() {
        Rule rule = kept(book.create(draft("ferry"), "desk"));
        log.other = new Rule(rule.id(), 2, "n", rule.tag(), "bus", List.of(), true, "other", NOW);

        Rule third = kept(book.change(rule.id(), draft("tram"), version -> true, "desk"));

        assertThat(third.version()).isEqualTo(3);
        log.other = new Rule(rule.id(), 4, "n", rule.tag(), "bus", List.of(), true, "other", NOW);
        assertThat(book.change(rule.id(), draft("a"), version -> version == 3, "desk"))
                .isEqualTo(new Written.OtherVersion(4));
    }

    @Test
    void whoNeverGetsToWriteIsToldSo() {
        log.alwaysLost = true;

        assertThatThrownBy(() -> book.create(draft("ferry"), "desk"))
                .isInstanceOf(RulesUnavailableException.class);
    }

    @Test
    void rulesAreListedInPagesInOrderOfCreation() {
        Rule first = kept(book.create(draft("a"), "desk"));
        RuleBook later = new RuleBook(known, read, log, 2, () -> NOW.plusSeconds(1), new Random(7));
        Rule second = kept(later.create(draft("b"), "desk"));

        assertThat(known.after(null, 1)).containsExactly(first);
        assertThat(known.after(first.id(), 9)).containsExactly(second);
    }

    private static Rule kept(Written written) {
        assertThat(written).isInstanceOf(Written.Kept.class);
        return ((Written.Kept) written).rule();
    }

    private static RuleDraft draft(String query) {
        return new RuleDraft("n", new Rule.Given("desk:n", "n"), query, List.of(), true);
    }

    /** A log that is read as soon as it is written, and in which others write before us. */
    private final class FakeLog implements RuleLog {
        private final List<Change> records = new ArrayList<>();
        private @Nullable Rule other;
        private boolean alwaysLost;

        @Override
        public long claim() {
            return records.size();
        }

        @Override
        public long write(String id, @Nullable Rule rule) throws ClaimLostException {
            Rule others = other;
            other = null;
            if (others != null) {
                append(others.id(), others);
            }
            if (others != null || alwaysLost) {
                throw new ClaimLostException(new IllegalStateException("fenced"));
            }
            return append(id, rule);
        }

        private long append(String id, @Nullable Rule rule) {
            try {
                byte[] value = rule == null ? null : WireFormat.mapper().writeValueAsBytes(rule);
                Change change = new Change(id, value, records.size());
                records.add(change);
                known.take(List.of(change));
                read.set(records.size());
                return change.offset();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
