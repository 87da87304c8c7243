package dev.nashra.enrich.tag.rule;

import dev.nashra.contract.Rule;
import dev.nashra.contract.Tag;
import dev.nashra.follow.ReadMark;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleMatch;
import dev.nashra.rules.match.RuleSet;
import dev.nashra.rules.match.RuleText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Tags by the rules in force. A rule that fails is left out until somebody changes it, and no
 * article waits for that: the others are matched without it.
 */
public final class RuleTagger {
    /** Much longer than a change takes to get here, and no reason for Kafka to miss a thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Rules that may fail on one article before it is left without rules' tags. */
    private static final int FAILURES = 8;

    private static final long NEVER = -1;

    private final RulesInForce rules;
    private final ReadMark read;
    private final BiConsumer<Optional<Rule>, Throwable> onFailure;
    private final Matcher matcher;
    private volatile long gaveUpAt = NEVER;

    /** Holds a text against rules; {@link RuleSet#matches} but in tests. */
    @FunctionalInterface
    interface Matcher {
        List<RuleMatch> matches(RuleSet set, RuleText text);
    }

    /**
     * Makes a tagger.
     *
     * @param rules to ask
     * @param read how far they have been read
     * @param onFailure told of a rule that fails, or of no rule if it is none by itself
     */
    public RuleTagger(
            RulesInForce rules, ReadMark read, BiConsumer<Optional<Rule>, Throwable> onFailure) {
        this(rules, read, onFailure, RuleSet::matches);
    }

    RuleTagger(
            RulesInForce rules,
            ReadMark read,
            BiConsumer<Optional<Rule>, Throwable> onFailure,
            Matcher matcher) {
        this.rules = rules;
        this.read = read;
        this.onFailure = onFailure;
        this.matcher = matcher;
    }

    /** Gives a tagger without rules. */
    public static RuleTagger none() {
        return new RuleTagger(new RulesInForce(), new ReadMark(), (rule, cause) -> {});
    }

    /** Gives a tag for each rule that an article meets. */
    public List<Tag> tags(RuleText text) {
        for (int failures = 0; failures < FAILURES; failures++) {
            RuleSet set = rules.set();
            try {
                return matcher.matches(set, text).stream().map(RuleMatch::tag).toList();
            } catch (RuntimeException | StackOverflowError e) {
                Optional<Rule> culprit = culprit(set.rules(), text);
                onFailure.accept(culprit, e);
                if (culprit.isEmpty()) {
                    return List.of();
                }
                rules.suspend(culprit.orElseThrow());
            }
        }
        return List.of();
    }

    /** Finds by halves which of the rules fails; none if each half does well. */
    private Optional<Rule> culprit(List<Rule> among, RuleText text) {
        if (!fails(among, text)) {
            return Optional.empty();
        }
        if (among.size() == 1) {
            return Optional.of(among.getFirst());
        }
        int half = among.size() / 2;
        return culprit(among.subList(0, half), text)
                .or(() -> culprit(among.subList(half, among.size()), text));
    }

    private boolean fails(List<Rule> some, RuleText text) {
        List<ReadRule.Ready> ready =
                some.stream()
                        .map(ReadRule::of)
                        .filter(ReadRule.Ready.class::isInstance)
                        .map(ReadRule.Ready.class::cast)
                        .toList();
        try {
            return matcher.matches(RuleSet.of(ready), text) == null;
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }

    /**
     * Waits until the rules' topic has been read up to an offset; not long, and not again if there
     * has been no progress since that was in vain.
     *
     * @return whether it has been
     */
    public boolean awaitRead(long offset) {
        long before = read.next();
        if (before >= offset) {
            return true;
        }
        if (before == gaveUpAt) {
            return false;
        }
        try {
            boolean isRead = read.await(offset, PATIENCE);
            gaveUpAt = isRead ? NEVER : before;
            return isRead;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
