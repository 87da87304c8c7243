package dev.nashra.benchmarks.fit;

import java.util.regex.Pattern;

/**
 * Tells Arabic weather bulletins by their headlines, of which a newspaper has one each day.
 *
 * <p>A list of words such as the engine must not have: it only says what to learn from, and what is
 * learnt must tell bulletins apart without it.
 */
final class Bulletins {
    /** Weather, its authority, rain expected, thunderstorms, cloudy sky. */
    private static final Pattern WEATHER =
            Pattern.compile("طقس|الأرصاد|توقعات بهطول|أمطار رعدية|سماء غائمة");

    /** The authority as a party: fines, a facility; and unsettled weather, reported as news. */
    private static final Pattern NEWS = Pattern.compile("تغرم|تغريم|منشأة|غير مستقرة|عدم استقرار");

    private Bulletins() {}

    /** Tells whether both texts are bulletins. */
    static boolean areBoth(Text one, Text other) {
        return isBulletin(one) && isBulletin(other);
    }

    private static boolean isBulletin(Text text) {
        String headline = text.headline();
        return headline != null
                && WEATHER.matcher(headline).find()
                && !NEWS.matcher(headline).find();
    }
}
