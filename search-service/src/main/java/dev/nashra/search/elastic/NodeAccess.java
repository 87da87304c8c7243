package dev.nashra.search.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How the node is shown who asks, and by what it is known to be the right one.
 *
 * @param username of a user of the node; empty for a node that asks nobody
 * @param password of that user
 * @param authority PEM file of the authorities that may vouch for the node; empty for those that
 *     Java trusts
 */
public record NodeAccess(
        Optional<String> username, Optional<String> password, Optional<Path> authority) {
    /** For a node that asks nobody. */
    public static final NodeAccess OPEN =
            new NodeAccess(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that a name and its password come together. */
    public NodeAccess {
        if (username.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    "nashra.search.elasticsearch.username and .password are set together or not at"
                            + " all");
        }
    }

    /** Gives the value of the header {@code Authorization}. */
    Optional<String> authorization() {
        return username.flatMap(
                name ->
                        password.map(
                                secret ->
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                (name + ":" + secret)
                                                                        .getBytes(UTF_8))));
    }

    /** Gives what TLS connections are made with, if that is not Java's own. */
    Optional<SSLContext> tls() {
        return authority.map(NodeAccess::trusting);
    }

    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), each);
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot use certificates of " + file + ": " + e, e);
        }
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return username.orElse("nobody");
    }
}
