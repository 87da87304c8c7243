package dev.nashra.ingest.dates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of months: English, French, and the three ways in which Arabic names them (Egypt and the
 * Gulf, the Levant and Iraq, the Maghreb).
 */
final class Months {
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** Gives the number of a month, from 1; 0 if the word names none. */
    static int number(String word) {
        String plain = plain(word);
        Integer exact = NUMBERS.get(plain);
        if (exact != null) {
            return exact;
        }
        // "Sept", "Janu", "Octo": whatever English name was cut short.
        boolean english = plain.length() >= 3 && plain.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return english ? NUMBERS.getOrDefault(plain.substring(0, 3), 0) : 0;
    }

    /** One spelling: no hamza on alef, no final ya or ta marbuta apart, no vowel signs. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replaceAll("[\\u064B-\\u0652\\u0640]", "")
                .replaceAll("[أإآ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }

    private static Map<String, Integer> numbers() {
        String[] names = {
            "jan january janvier يناير كانون_الثاني جانفي",
            "feb february février fevrier فبراير شباط فيفري",
            "mar march mars مارس آذار",
            "apr april avril أبريل ابريل نيسان أفريل",
            "may mai مايو أيار ماي",
            "jun june juin يونيو يونيه حزيران جوان",
            "jul july juillet يوليو يوليه تموز جويلية",
            "aug august août aout أغسطس آب أوت غشت",
            "sep september septembre سبتمبر أيلول شتنبر",
            "oct october octobre أكتوبر تشرين_الأول",
            "nov november novembre نوفمبر تشرين_الثاني نونبر",
            "dec december décembre decembre ديسمبر كانون_الأول دجنبر"
        };
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= names.length; month++) {
            for (String name : names[month - 1].split(" ")) {
                numbers.put(plain(name), month);
            }
        }
        return Map.copyOf(numbers);
    }
}
