package dev.nashra.enrich.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.WireFormat;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.enrich.emit.EnrichedAssembler;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.Decision;
import dev.nashra.enrich.group.GroupAssigner;
import dev.nashra.enrich.group.InMemoryGroupStore;
import dev.nashra.enrich.language.Language;
import dev.nashra.enrich.language.LanguageDetector;
import dev.nashra.enrich.revise.ArticleState;
import dev.nashra.enrich.revise.Reviser;
import dev.nashra.enrich.revise.Revision;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends invented articles through the stages while the broker is still starting. Models, names and
 * tables are read at first use, and code runs slowly until it has run often: the first real article
 * after a start should not pay for that.
 */
final class Rehearsal {
    /** Enough for the quick compiler to take the code on. */
    private static final int ARTICLES = 120;

    private static final String[] TEXTS = {
        "أعلنت البلدية اليوم في الأردن عن افتتاح الجسر رقم %d بعد عامين من العمل.\nوقال مهندس المشروع إن"
                + " الجسر يربط ضفتي النهر ويخفف الزحام عن وسط المدينة، وإن السيارات ستعبره ابتداءً من صباح"
                + " الأحد.\nوأضاف أن كلفة العمل بلغت %d مليون دينار.",
        "The council of a town in Norway opened bridge number %d after two years of work.\nThe engineer in"
                + " charge said that it joined both banks of the river and would take the traffic out of the"
                + " centre from Sunday morning on.\nThe work cost %d million crowns, he added.",
    };

    private final JsonMapper mapper = WireFormat.mapper();
    private final LanguageDetector languages = new LanguageDetector();
    private final GroupAssigner groups =
            new GroupAssigner(new InMemoryGroupStore(), Duration.ofDays(1));
    private final EnrichedAssembler assembler;

    private Rehearsal(Tagging tagging) {
        assembler = new EnrichedAssembler(tagging, RuleTagger.none());
    }

    static void run(Tagging tagging) {
        Rehearsal rehearsal = new Rehearsal(tagging);
        try {
            for (int i = 0; i < ARTICLES; i++) {
                rehearsal.enrich(i, TEXTS[i % TEXTS.length].formatted(i / 8, 12 + i / 8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an article of our own is always readable", e);
        }
    }

    private void enrich(int number, String text) throws IOException {
        byte[] raw = mapper.writeValueAsBytes(article(number, text));
        RawArticle article = mapper.readValue(raw, RawArticle.class);
        if (!(Reviser.judge(article, null) instanceof Revision.New fresh)) {
            throw new IllegalStateException("what was never seen is new");
        }
        Language language = languages.detect(null, article.headline(), article.bodyText());
        ArticleState state =
                new ArticleState(
                        article,
                        fresh.contentHash(),
                        1,
                        1,
                        language.code(),
                        language.confidence(),
                        article.received(),
                        null,
                        null,
                        List.of(),
                        null);
        Arrival arrival =
                new Arrival(
                        article.id(),
                        article.source(),
                        1,
                        number,
                        Fingerprinter.of(
                                language.primary(), article.headline(), article.bodyText()));
        for (Decision decision : groups.accept(arrival)) {
            mapper.writeValueAsBytes(
                    assembler.assemble(state, decision.group(), decision.copy(), List.of()));
        }
    }

    private static RawArticle article(int number, String text) {
        String uri = "rehearsal-" + number;
        return new RawArticle(
                ArticleId.of("rehearsal", uri),
                "rehearsal",
                uri,
                null,
                text.lines().findFirst().orElseThrow(),
                text,
                null,
                null,
                null,
                null,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
