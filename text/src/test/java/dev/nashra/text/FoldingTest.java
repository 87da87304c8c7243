package dev.nashra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "أحمد إلى آخر ٱلأمر|احمد الي اخر الامر|alef variants, alef maqsura",
                "مدرسة|مدرسه|ta marbuta",
                "مُحَمَّدٌ|محمد|harakat",
                "مـــصـــر|مصر|tatweel",
                "ﻣﺼﺮ ﻻ|مصر لا|presentation forms and the lam-alef ligature",
                "ﺔ ﻰ ﺀ.|ه ي .|presentation forms of folded letters",
                "مسؤول رئيس شيء|مسوول رييس شي|hamza and its carriers",
                "ایران کی|ايران كي|Persian ya and kaf",
                "١٢٣ ۴۵۶|123 456|Arabic-Indic and Persian digits",
                "6.671.878|6671878|thousands by points",
                "٦٬٦٧١٬٨٧٨|6671878|thousands by the Arabic separator",
                "6،671،878|6671878|thousands by Arabic commas",
                "4ر646|646.4|agency decimals, fraction first",
                "٣٫٥|3.5|Arabic decimal separator",
                "3,5|3.5|decimal comma",
                "6,671|6671|one comma, three digits",
                "4.646|4.646|one point, three digits stays a decimal",
                "1,234.56|1234.56|English format",
                "1.234,56|1234.56|German format",
                "12.5.2023|12.5.2023|a date is no number",
                "«قال» “said” ’s|\"قال\" \"said\" 's|quotes",
                "می\u200Cشود\u200F|ميشود|invisible controls",
                "Ångström CAFÉ Straße Ísafjörður|angstrom cafe strasse isafjordur|Latin",
                "İstanbul Diyarbakır|istanbul diyarbakir|Turkish i",
                "Ёлка Йод|елка иод|Cyrillic",
                "がぎ 한국|がぎ 한국|kana and hangul keep their marks",
                "हिन्दी|हिन्दी|Indic vowel signs stay",
                "ﬁnance Ⅷ ①|finance viii 1|compatibility characters"
            })
    void foldsSpellingsTogether(String text, String expected, String why) {
        assertThat(Folding.fold(text)).as(why).isEqualTo(expected);
    }

    @Test
    void thereIsRoomForLettersThatBecomeMany() {
        assertThat(Folding.fold("ß".repeat(100) + "x")).isEqualTo("ss".repeat(100) + "x");
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String text = randomText(random);

            String once = Folding.fold(text);

            assertThat(Folding.fold(once)).as("seed %d, round %d", seed, round).isEqualTo(once);
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            int block = random.nextInt(4);
            int point =
                    switch (block) {
                        case 0 -> 0x20 + random.nextInt(0x60);
                        case 1 -> 0x600 + random.nextInt(0x100);
                        case 2 -> 0xFB50 + random.nextInt(0x4B0);
                        default -> random.nextInt(0xD800);
                    };
            text.appendCodePoint(point);
        }
        return text.toString();
    }
}
