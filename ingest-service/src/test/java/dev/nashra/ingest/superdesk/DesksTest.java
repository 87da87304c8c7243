package dev.nashra.ingest.superdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.ingest.receive.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesksTest {
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final Signature SIGNED =
            Signature.parse("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79").orElseThrow();

    @Test
    void deskIsKnownByItsSecretWhereverItStands() {
        Desk signer = new Desk("city", "city-news", "Jefe");
        Desk other = new Desk("sport", "sport-news", "another");

        assertThat(new Desks(List.of(signer, other)).signer(SIGNED, BODY)).contains(signer);
        assertThat(new Desks(List.of(other, signer)).signer(SIGNED, BODY)).contains(signer);
        assertThat(new Desks(List.of(other)).signer(SIGNED, BODY)).isEmpty();
        assertThat(new Desks(List.of()).signer(SIGNED, BODY)).isEmpty();
    }

    @Test
    void deskThatCannotBeIsRefusedWithoutItsSecret() {
        assertThatThrownBy(() -> new Desk("city", "city-news", " "))
                .hasMessage("the secret of the desk city is blank");
        assertThatThrownBy(() -> new Desk("city", "City News", "Jefe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the source of the desk city must match")
                .hasMessageNotContaining("Jefe");
    }

    @Test
    void desksThatShareASecretAreRefused() {
        List<Desk> same = List.of(new Desk("a", "s-a", "Jefe"), new Desk("b", "s-b", "Jefe"));

        assertThatThrownBy(() -> new Desks(same))
                .hasMessage("desk a and desk b have the same secret");
    }

    @Test
    void secretIsNotSaid() {
        assertThat(new Desk("city", "city-news", "Jefe")).hasToString("desk city");
    }
}
