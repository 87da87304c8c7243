package dev.nashra.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.RawArticle;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.publish.StandInKafka;
import dev.nashra.ingest.receive.Admission;
import dev.nashra.ingest.receive.BodyLimits;
import dev.nashra.ingest.superdesk.Desk;
import dev.nashra.ingest.superdesk.DeskItems;
import dev.nashra.ingest.superdesk.Desks;
import dev.nashra.ingest.superdesk.RecentLineage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SuperdeskResourceTest {
    private static final String ITEM =
            "{\"guid\":\"a\",\"type\":\"text\",\"headline\":\"ميناء صحرا\"}";

    private final Desk city = new Desk("city", "city-news", "city-secret");
    private final Desk sport = new Desk("sport", "sport-news", "sport-secret");

    private StandInKafka kafka = new StandInKafka(10);
    private Desks desks = new Desks(List.of(city, sport));

    @Test
    void deskThatSignedIsThePublisher() throws Exception {
        DeskAnswer answer = push(ITEM, sign("sport-secret", ITEM), "application/json");

        assertThat(answer)
                .isEqualTo(new DeskAnswer(ArticleId.of("sport-news", "a"), "accepted", null));
        assertThat(kafka.taken()).extracting(RawArticle::source).containsExactly("sport-news");
    }

    @Test
    void killIsAWithdrawal() throws Exception {
        String kill = "{\"guid\":\"a\",\"type\":\"text\",\"pubstatus\":\"canceled\"}";

        DeskAnswer answer = push(kill, sign("city-secret", kill), "application/json");

        assertThat(answer.status()).isEqualTo("withdrawn");
        assertThat(kafka.taken()).hasSize(1);
    }

    @Test
    void pictureIsIgnored() throws Exception {
        String picture = "{\"guid\":\"a\",\"type\":\"picture\"}";

        DeskAnswer answer = push(picture, sign("city-secret", picture), "application/json");

        assertThat(answer.status()).isEqualTo("ignored");
        assertThat(answer.reason()).contains("picture");
        assertThat(kafka.taken()).isEmpty();
    }

    @Test
    void unsignedItemIsRefusedByItsHeader() {
        ProblemException refusal = refusal(ITEM, null, "application/json");

        assertThat(refusal.problem().status()).isEqualTo(401);
        assertThat(refusal.problem().code()).isEqualTo("signature_required");
        assertThat(refusal.problem().errors().getFirst().header())
                .isEqualTo("x-superdesk-signature");
        assertThat(refusal.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void wronglySignedItemIsRefusedByItsHeader() {
        for (String signature :
                List.of(sign("other", ITEM), sign("city-secret", ITEM + " "), "sha1=?", "")) {
            ProblemException refusal = refusal(ITEM, signature, "application/json");

            assertThat(refusal.problem().status()).as(signature).isEqualTo(403);
            assertThat(refusal.problem().code()).isEqualTo("invalid_signature");
            assertThat(refusal.problem().errors().getFirst().header())
                    .isEqualTo("x-superdesk-signature");
        }
        assertThat(kafka.taken()).isEmpty();
    }

    @Test
    void withoutADeskThereIsNothingHere() {
        desks = new Desks(List.of());

        assertThat(refusal(ITEM, sign("city-secret", ITEM), "application/json").problem().status())
                .isEqualTo(404);
    }

    @Test
    void itemThatCannotBeUsedIsRefusedByName() {
        String item = "{\"guid\":\"a\",\"type\":\"text\"}";

        ProblemException refusal = refusal(item, sign("city-secret", item), "application/json");

        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().errors()).isNotEmpty();
    }

    @Test
    void otherTypeIsRefusedOnlyIfItIsSigned() {
        assertThat(refusal(ITEM, sign("city-secret", ITEM), "text/html").problem().status())
                .isEqualTo(415);
        assertThat(refusal(ITEM, sign("other", ITEM), "text/html").problem().status())
                .isEqualTo(403);
    }

    @Test
    void nothingIsConfirmedThatKafkaDoesNotHave() {
        kafka = new StandInKafka(0);

        ProblemException refusal = refusal(ITEM, sign("city-secret", ITEM), "application/json");

        assertThat(refusal.problem().status()).isEqualTo(503);
        assertThat(refusal.headers()).containsKey("Retry-After");
    }

    private ProblemException refusal(String body, String signature, String type) {
        return catchThrowableOfType(ProblemException.class, () -> push(body, signature, type));
    }

    private DeskAnswer push(String body, String signature, String type)
            throws InterruptedException {
        Map<String, String> headers =
                signature == null
                        ? Map.of("content-type", type)
                        : Map.of("content-type", type, "x-superdesk-signature", signature);
        return resource().push(Calls.of("/api/v1/push", body, headers));
    }

    private SuperdeskResource resource() {
        Admission admission = new Admission(1024 * 1024, Duration.ZERO);
        IngestMetrics metrics =
                new IngestMetrics(new SimpleMeterRegistry(), admission, kafka.publisher());
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-02T09:00:00Z"));
        return new SuperdeskResource(
                new Intake(admission, kafka.publisher(), metrics),
                desks,
                new DeskItems(new RecentLineage(10_000), clock),
                kafka.publisher(),
                metrics,
                new BodyLimits(1000, 1000, 1000, 100, Duration.ofSeconds(5)));
    }

    private static String sign(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
