package dev.nashra.ingest.extract;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the things sites say between the lines of an article, in the languages news comes in most.
 * Each judges one line as {@link Wording#folded} gives it.
 */
final class Remarks {
    private static final int MAX_REMARK = 400;
    private static final int MAX_CAPTION = 200;
    private static final int MAX_SIGN_OFF = 80;

    /** Lines that are a button, or head what is not text. */
    private static final Set<String> LABELS =
            Set.of(
                    """
                    ad|advert|advertisement|advertisements|advertising|sponsored|sponsored content|anzeige|werbung|publicité\
                    |publicidad|publicidade|pubblicità|реклама|iklan|reklam|reklama|article continues below\
                    |article continues after advertisement|story continues below advertisement|story continues below\
                    |continue reading below|share|share this|share this article|share this story|tweet|email|print|print this page\
                    |copy link|link copied|save|comment|comments|leave a comment|view comments|post a comment|listen|watch\
                    |click to tweet|enlarge|enlarge image|toggle caption|hide caption|loading|image|getty images|menu|close|top|home\
                    |partager|imprimer|compartir|teilen|drucken|condividi|stampa|поделиться|комментарии\
                    |اعلان|اعلانات|شارك|مشاركه|شاركها|شارك المقال|شارك الخبر|شارك هذا الخبر|شارك هذا المقال|مشاركه المقال\
                    |مشاركه الخبر|طباعه|حجم الخط|نسخ الرابط|تم نسخ الرابط|تعليق|تعليقات|التعليقات|اضف تعليق|اضف تعليقا\
                    |اترك تعليقا|استمع|استمع للخبر|استمع الي المقال|حفظ|ارسال|الرئيسيه|تحميل|اغلاق"""
                            .split("\\|"));

    /** Openings of a pointer to another story. */
    private static final Pattern POINTER =
            Pattern.compile(
                    """
                    (?:also read|read also|read more|read next|read on|see also|also see|watch also|related|related (?:stories|articles|story\
                    |article|news|content|coverage|links|posts|topics)|more on this|more from|also on \\S+|don't miss|don’t miss|must read\
                    |you may also like|you might also like|recommended|recommended reading|most read|trending|editor's picks|up next\
                    |more (?:\\S+ ){0,4}(?:stories|news|coverage)|lire aussi|à lire aussi|lire également|voir aussi|leggi anche|leggi tutto\
                    |lea también|lee también|le puede interesar|te puede interesar|leia também|lesen sie auch|lesen sie mehr|mehr zum thema\
                    |siehe auch|lees ook|читайте также|читать также|по теме|смотрите также|baca juga|czytaj też|ayrıca oku\
                    |(?:اقرا|طالع|شاهد|تابع|انظر|وانظر) (?:ايضا|المزيد|كذلك)|للمزيد|المزيد من|المزيد عن|المزيد حول|قد (?:يهمك|يعجبك|تهمك)(?: ايضا)?\
                    |لا يفوتك|لا تفوت|ذات صله|(?:موضوعات|مواضيع|اخبار|مقالات|قصص|تقارير|محتوي|روابط|ملفات) (?:ذات صله|مقترحه|مرتبطه|متعلقه|مشابهه|قد تهمك|تهمك)\
                    |الاكثر (?:قراءه|مشاهده|تداولا|شيوعا)|اخترنا لك|نرشح لك|مقترحات|خبر ذو صله|مقال ذو صله)""",
                    Pattern.UNICODE_CASE);

    /** What asks the reader to do something for the site. */
    private static final Pattern REQUEST =
            Pattern.compile(
                    """
                    (?:sign up (?:for|to)|subscribe (?:to|now|today|here)|follow (?:us|@)|like us on|join (?:us|our)|click here (?:to|for)\
                    |download (?:our|the) |get (?:our|the) (?:\\S+ ){0,4}(?:newsletter|app)|(?:like|enjoyed?) this (?:story|article)|tell us what\
                    |what do you think|have a (?:story|tip)|support our|become a (?:member|subscriber)|abonnez-vous|inscrivez-vous\
                    |suscríbete|síguenos|iscriviti|seguici|folgen sie uns|abonnieren sie|подпис(?:ывайтесь|аться|итесь)\
                    |تابعونا|تابعنا|(?:تابع|تابعوا|انضم|انضموا|اشترك|اشتركوا|سجل|سجلوا) (?:\\S+ ){0,5}(?:فيسبوك|تويتر|انستغرام|واتساب|تليغرام|تلغرام|تيليجرام|يوتيوب|قناتنا|صفحتنا|نشرتنا|حسابنا|النشره البريديه)\
                    |للاشتراك (?:في|ب)|لمتابعتنا|لمتابعه (?:اخر|المزيد|احدث|البث)|(?:حمل|حملوا|نزل) (?:ال)?تطبيق|اضغط هنا|انقر هنا|لتصلك|احصل علي (?:اخر|احدث))""",
                    Pattern.UNICODE_CASE);

    /** Longer lines that end with an agency's name are reports that name their source. */
    private static final Pattern CAPTION =
            Pattern.compile(
                    """
                    .*[(\\[](?:image|picture|photos?|photo by|foto|bild|credit|صوره|الصوره|تصوير|المصدر)s?(?: credit| by| courtesy)?\\s?[:/©].{0,80}[)\\]]\
                    |(?:(?:main |lead )?image|photo(?:graph)?|foto|صوره|تصوير|مصدر الصوره)(?: credit| by| courtesy(?: of)?)?\\s?[:©].*\
                    |(?=.{0,100}$)[^.!?؟]*[(\\[](?:reuters|ap|ap photo|afp|epa|getty(?: images)?|رويترز|ا ?ف ?ب|ا\\.ف\\.ب|ا ?ب|الاناضول|غيتي|جيتي|فرانس برس|الفرنسيه|الاوروبيه)[)\\]]\
                    |[^.!?؟]*[,،.] photos? ©.*""",
                    Pattern.UNICODE_CASE);

    private static final Pattern RIGHTS =
            Pattern.compile(
                    "^(?:\\(?\\s?©|copyright\\b|\\(c\\) ?\\d{4})|\\ball rights reserved\\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
                            + "|(?:جميع|كل|كافه) الحقوق محفوظه|حقوق (?:النشر|الطبع)(?: والنشر)? محفوظه",
                    Pattern.UNICODE_CASE);

    /** What follows the last sentence: who helped, who wrote it, where it is filed. */
    private static final Pattern SIGN_OFF =
            Pattern.compile(
                    """
                    (?:\\(?(?:additional |with )?(?:reporting|editing|writing)(?: and (?:reporting|editing|writing))? by\\b|.{0,80}\\bcontributed (?:reporting|to this)\\b\
                    |reach (?:the|him|her|this) |contact (?:the )?(?:reporter|author|writer)|e-?mail [^ ]+@|.*\\bfollow (?:him|her|them|me|us|@\\S+|\\S+ \\S+) (?:\\S+ ){0,3}?on (?:twitter|facebook|instagram|x)\\b\
                    |(?:\\S+ ){1,6}is (?:a|an|the) (?:[^.]{0,60} )?(?:reporter|correspondent|editor|writer|columnist|journalist|contributor)\\b\
                    |filed under|tags?:|tagged|categor(?:y|ies):|topics?:|keywords:|sources?:|note: .*\\bcomments\\b|more \\S+(?: \\S+)?: https?:\
                    |first published|last updated|\\((?:اعداد|تحرير|تغطيه|شارك في|ترجمه)\\s|\\(?(?:اعداد|تحرير|شارك في التغطيه|تغطيه صحفيه|شارك في الاعداد|ترجمه|المصدر|المصادر|كلمات (?:مفتاحيه|دلاليه|البحث)|الكلمات (?:المفتاحيه|الدلاليه)|الوسوم|وسوم|تاجات|العلامات|تصنيفات?|القسم)\\s?[:：\\-]).*""",
                    Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Without a colon only a few words can be a name. */
    private static final Pattern BYLINE =
            Pattern.compile(
                    """
                    (?:by|von|par|por|written by|posted by|published by|reported by|автор|بقلم|كتبت?|الكاتب|المصدر|المحرر|مراسل|اعداد|تحرير|نشر(?: في| بواسطه)?)\
                    (?:\\s?[:：\\-–—/].{2,60}|(?: \\S+){1,5})""",
                    Pattern.UNICODE_CASE);

    private Remarks() {}

    static boolean isLabel(String line) {
        return line.length() < 60 && LABELS.contains(Wording.bare(line));
    }

    /** Says whether a line only heads pointers, which then follow. */
    static boolean headsPointers(String line) {
        return line.length() < 60 && POINTER.matcher(Wording.bare(line)).matches();
    }

    /** Says whether a line points to another story. */
    static boolean isPointer(String line, Line where) {
        if (line.length() > MAX_REMARK) {
            return false;
        }
        var matcher = POINTER.matcher(Wording.bareStart(line));
        if (!matcher.lookingAt()) {
            return false;
        }
        String rest = Wording.bareStart(line).substring(matcher.end()).stripLeading();
        return rest.isEmpty()
                || ":：|–—-»←>".indexOf(rest.charAt(0)) >= 0
                || where.linked() * 2 >= where.length();
    }

    static boolean isRequest(String line) {
        return line.length() <= MAX_REMARK && REQUEST.matcher(Wording.bareStart(line)).lookingAt();
    }

    static boolean isCaption(String line) {
        return line.length() <= MAX_CAPTION && CAPTION.matcher(line).matches();
    }

    static boolean claimsRights(String line) {
        return line.length() <= MAX_REMARK && RIGHTS.matcher(line).find();
    }

    static boolean isSignOff(String line) {
        return line.length() <= MAX_REMARK && SIGN_OFF.matcher(line).matches();
    }

    static boolean isByline(String line) {
        return line.length() <= MAX_SIGN_OFF
                && (BYLINE.matcher(line).matches() || DateWords.isAll(line))
                && !line.endsWith(".");
    }
}
