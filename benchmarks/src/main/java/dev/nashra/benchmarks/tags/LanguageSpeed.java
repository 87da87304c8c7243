package dev.nashra.benchmarks.tags;

import dev.nashra.enrich.language.Language;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Articles of a thousand characters a second of one core's time. What the thread used is counted,
 * so that others on the machine make little difference.
 */
final class LanguageSpeed {
    private static final int CHARACTERS = 1_000;
    private static final int MOST_TEXTS = 2_000;
    private static final int PASSES = 4;

    private final List<String> texts = new ArrayList<>();

    /** Cuts texts to that length; short ones of one language are joined. */
    LanguageSpeed(List<LabelledText> labelled) {
        Map<String, StringBuilder> open = new HashMap<>();
        for (LabelledText text : labelled) {
            if (texts.size() == MOST_TEXTS) {
                break;
            }
            StringBuilder joined =
                    open.computeIfAbsent(text.language(), language -> new StringBuilder());
            joined.append(text.text()).append('\n');
            if (joined.length() >= CHARACTERS) {
                texts.add(joined.substring(0, CHARACTERS));
                joined.setLength(0);
            }
        }
    }

    /** Says how many of each; the best of the passes after the first. */
    String beside(
            String name,
            Function<String, Language> one,
            String otherName,
            Function<String, Language> other) {
        return texts.isEmpty()
                ? ""
                : "%,d texts of %,d characters, a second of one core: %s %,.0f, %s %,.0f%n"
                        .formatted(
                                texts.size(),
                                CHARACTERS,
                                name,
                                perSecond(one),
                                otherName,
                                perSecond(other));
    }

    private double perSecond(Function<String, Language> detector) {
        double best = 0;
        double confidence = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long began = cpuNanos();
            for (String text : texts) {
                confidence += detector.apply(text).confidence();
            }
            double seconds = (cpuNanos() - began) / 1e9;
            best = pass == 0 ? 0 : Math.max(best, texts.size() / seconds);
        }
        // Used, or the compiler might leave the work out.
        return confidence < 0 ? Double.NaN : best;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
