package dev.nashra.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A question over HTTP whose answer is its status. */
public final class HttpProbe {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private HttpProbe() {}

    /** Tells whether a GET is answered with 200 within the bound. */
    public static boolean isOk(URI url, Duration bound) {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(bound).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
