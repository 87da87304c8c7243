package dev.nashra.ingest.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** The words that lines of nothing but a date are made of, folded. */
final class DateWords {
    private static final Set<String> WORDS =
            Set.of(
                    """
                    january february march april may june july august september october november december jan feb mar apr jun jul \
                    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
                    am pm a p m at on published updated posted last modified first et est edt pt pst gmt utc bst cet min mins read \
                    minute minutes hours hour ago st nd rd th date time \
                    janvier février mars avril mai juin juillet août septembre octobre novembre décembre publié le à modifié mis jour \
                    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre de \
                    januar februar märz juni juli oktober dezember uhr \
                    يناير فبراير مارس ابريل نيسان مايو ايار يونيو يونيه حزيران يوليو يوليه تموز اغسطس اب سبتمبر ايلول اكتوبر نوفمبر ديسمبر \
                    كانون الثاني شباط اذار تشرين الاول جانفي فيفري افريل ماي جوان جويليه اوت غشت شتنبر نونبر دجنبر \
                    محرم صفر ربيع الاخر جمادي الاولي الاخره رجب شعبان رمضان شوال ذو القعده الحجه هـ ه م ص \
                    الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم الساعه بتوقيت غرينتش جرينتش مكه القاهره المكرمه \
                    صباحا مساء ظهرا نشر نشرت في اخر تحديث تاريخ النشر وقت دقائق دقيقه قراءه مده القراءه منذ ساعه ساعات الموافق"""
                            .split(" "));

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=\\d)(?=\\p{L})");

    private DateWords() {}

    /** Says whether the line holds a number and otherwise nothing but such words. */
    static boolean isAll(String line) {
        boolean number = false;
        for (String word : BREAK.split(line)) {
            if (word.isEmpty()) {
                continue;
            }
            boolean digits = word.chars().allMatch(Character::isDigit);
            number |= digits;
            if (!digits && !WORDS.contains(word)) {
                return false;
            }
        }
        return number;
    }
}
