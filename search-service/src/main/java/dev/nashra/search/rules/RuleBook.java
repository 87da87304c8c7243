package dev.nashra.search.rules;

import dev.nashra.contract.Rule;
import dev.nashra.follow.ReadMark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes rules. Answers when Kafka has it and this instance has read it back,
 * so that whoever changes a rule sees it in the list.
 */
public final class RuleBook {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final KnownRules known;
    private final ReadMark read;
    private final RuleLog log;
    private final int most;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * Makes a book.
     *
     * @param known rules, as read from the log
     * @param read how far the log has been read
     * @param log to write to
     * @param most rules that may be
     * @param clock for versions' times
     * @param random for ids
     */
    public RuleBook(
            KnownRules known,
            ReadMark read,
            RuleLog log,
            int most,
            InstantSource clock,
            RandomGenerator random) {
        this.known = known;
        this.read = read;
        this.log = log;
        this.most = most;
        this.clock = clock;
        this.random = random;
    }

    private sealed interface Step {
        record Write(@Nullable Rule rule) implements Step {}

        record End(Written outcome) implements Step {}
    }

    /** Keeps a new rule, as version 1. */
    public Written create(RuleDraft draft, String author) {
        Instant now = now();
        String id = "%011x%08x".formatted(now.toEpochMilli(), random.nextInt());
        return write(
                id,
                before ->
                        known.size() >= most
                                ? new Step.End(new Written.TooMany(most))
                                : new Step.Write(draft.as(id, 1, author, now)));
    }

    /** Keeps a rule's next version, if the one before is as expected. */
    public Written change(String id, RuleDraft draft, IntPredicate expected, String author) {
        Instant now = now();
        return write(
                id,
                before ->
                        refusal(before, expected)
                                .orElseGet(
                                        () ->
                                                new Step.Write(
                                                        draft.as(
                                                                id,
                                                                before.orElseThrow().version() + 1,
                                                                author,
                                                                now))));
    }

    /** Deletes a rule, if its version is as expected. */
    public Written delete(String id, IntPredicate expected) {
        return write(id, before -> refusal(before, expected).orElseGet(() -> new Step.Write(null)));
    }

    private static Optional<Step> refusal(Optional<Rule> before, IntPredicate expected) {
        if (before.isEmpty()) {
            return Optional.of(new Step.End(new Written.Unknown()));
        }
        int version = before.orElseThrow().version();
        return expected.test(version)
                ? Optional.empty()
                : Optional.of(new Step.End(new Written.OtherVersion(version)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Written write(String id, Function<Optional<Rule>, Step> decide) {
        try {
            if (!writing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RulesUnavailableException("other changes are still being written");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            return writeAlone(id, decide);
        } finally {
            writing.unlock();
        }
    }

    private Written writeAlone(String id, Function<Optional<Rule>, Step> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            awaitRead(log.claim());
            switch (decide.apply(known.find(id))) {
                case Step.End end -> {
                    return end.outcome();
                }
                case Step.Write write -> {
                    try {
                        awaitRead(log.write(id, write.rule()) + 1);
                        return write.rule() == null
                                ? new Written.Deleted()
                                : new Written.Kept(write.rule());
                    } catch (RuleLog.ClaimLostException e) {
                        // Another instance has written: what it wrote is looked at, then again.
                        continue;
                    }
                }
            }
        }
        throw new RulesUnavailableException("other instances keep writing");
    }

    private void awaitRead(long offset) {
        try {
            if (!read.await(offset, PATIENCE)) {
                throw new RulesUnavailableException("the rules' topic is not read up to its end");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RulesUnavailableException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new RulesUnavailableException("the service is stopping", cause);
    }
}
