package dev.nashra.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the markup of an element says it is for.
 *
 * @param words of its class and id, lower case, but for those that only name a property
 * @param isChrome whether it belongs to the site and not to the article, if that can be believed
 * @param isComments whether readers speak in it
 * @param isBody whether it is said to be the text of the article
 */
record Purpose(List<String> words, boolean isChrome, boolean isComments, boolean isBody) {
    static final Purpose NONE = new Purpose(List.of(), false, false, false);

    /** Never hold the text of an article. */
    private static final Set<String> UNSEEN =
            Set.of(
                    "aside audio button canvas dialog embed figcaption figure footer head iframe input label map math menu nav"
                            .concat(
                                    " noscript object script select style svg template textarea title video")
                            .split(" "));

    private static final Set<String> CHROME_ROLES =
            Set.of(
                    "alertdialog banner complementary contentinfo dialog figure form img menu menubar navigation search tablist toolbar"
                            .split(" "));

    private static final Set<String> CHROME_WORDS =
            Set.of(
                    """
                    ad ads adsense advert advertisement advertising adverts affiliate alert alsoread author authors banner bio \
                    biography breadcrumb breadcrumbs byline bylines caption captions carousel \
                    consent cookie cookies copyright credit credits cta dateline donate donation \
                    footer gallery gdpr latest login masthead menu metadata modal more mostread mostviewed nav navbar navigation \
                    newsletter outbrain overlay pager pagination paywall poll popular popup print promo promoted \
                    promotion rail rate rating readalso readnext readmore recirc recommendation recommendations recommended \
                    related rss seealso screenreader share sharebar sharedaddy shares sharing sidebar signin signup skip slideshow \
                    social sponsor sponsored sronly subscribe subscription syndication taboola taglist tags teaser teasers \
                    thumbnail toc toolbar tooltip trending visuallyhidden widget widgets"""
                            .split(" "));

    private static final Set<String> COMMENT_WORDS =
            Set.of("comment", "comments", "commentlist", "disqus", "respond");

    private static final Set<String> BODY_WORDS =
            Set.of(
                    "articlebody articlecontent articletext bodycopy entrycontent newsbody postbody postcontent storybody storycontent"
                            .split(" "));

    /** A class that begins so names what an element has, or how it is filed. */
    private static final Set<String> PROPERTY =
            Set.of("has", "with", "w", "no", "not", "is", "tag", "category", "topic", "field");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD_BREAK =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** Longer attributes are the styles of a generator, or an attack. */
    private static final int MAX_ATTRIBUTE = 1000;

    static Purpose of(Element element) {
        List<String> words = words(element);
        return new Purpose(
                words,
                isChrome(element, words),
                name(words, COMMENT_WORDS),
                isBody(element, words));
    }

    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName());
    }

    private static boolean isChrome(Element element, List<String> words) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || isStyledAway(element.attr("style"))
                || CHROME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || name(words, CHROME_WORDS);
    }

    private static boolean isStyledAway(String style) {
        if (style.isEmpty() || style.length() > MAX_ATTRIBUTE) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static boolean isBody(Element element, List<String> words) {
        return element.attr("itemprop").equalsIgnoreCase("articleBody") || name(words, BODY_WORDS);
    }

    /** Says whether one of the words is known, alone or with the next: sites write both ways. */
    private static boolean name(List<String> words, Set<String> known) {
        for (int i = 0; i < words.size(); i++) {
            if (known.contains(words.get(i))
                    || i > 0 && known.contains(words.get(i - 1) + words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(Element element) {
        List<String> words = new ArrayList<>();
        for (String attribute : List.of(element.attr("class"), element.id())) {
            if (!attribute.isBlank() && attribute.length() <= MAX_ATTRIBUTE) {
                for (String name : SPACE.split(attribute.strip())) {
                    addWords(name, words);
                }
            }
        }
        return List.copyOf(words);
    }

    private static void addWords(String name, List<String> words) {
        List<String> parts = List.of(WORD_BREAK.split(name));
        if (parts.isEmpty() || PROPERTY.contains(parts.getFirst().toLowerCase(Locale.ROOT))) {
            return;
        }
        for (String part : parts) {
            if (!part.isEmpty()) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
    }
}
