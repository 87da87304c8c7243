package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds a host's addresses, within the time there is, and lets none pass that is not checked. */
final class Resolver {
    /** Names have a handful; each may take a connect timeout to be found dead. */
    private static final int MAX_ADDRESSES = 8;

    private final DnsLookup lookup;
    private final AddressGuard guard;
    private final ExecutorService threads;

    /**
     * Makes a resolver.
     *
     * @param threads for questions that the system cannot be stopped asking
     */
    Resolver(DnsLookup lookup, AddressGuard guard, ExecutorService threads) {
        this.lookup = lookup;
        this.guard = guard;
        this.threads = threads;
    }

    /** Gives the addresses to connect to: all that the one answer has, or none. */
    List<InetAddress> checked(WebUrl.Usable url, Deadline deadline)
            throws UnknownHostException,
                    SocketTimeoutException,
                    InterruptedException,
                    RefusedException {
        InetAddress literal = url.literal();
        List<InetAddress> found = literal == null ? found(url.host(), deadline) : List.of(literal);
        if (found.isEmpty()) {
            throw new UnknownHostException(url.host());
        }
        for (InetAddress address : found) {
            String objection = guard.objection(address);
            if (objection != null) {
                throw new RefusedException(
                        Refusal.FORBIDDEN_ADDRESS,
                        "%s is at %s, which is not fetched from.".formatted(url.host(), objection));
            }
        }
        return found.subList(0, Math.min(found.size(), MAX_ADDRESSES));
    }

    private List<InetAddress> found(String host, Deadline deadline)
            throws UnknownHostException, SocketTimeoutException, InterruptedException {
        Future<List<InetAddress>> answer = threads.submit(() -> lookup.addresses(host));
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, e.getCause());
        } catch (TimeoutException e) {
            throw new SocketTimeoutException();
        } finally {
            answer.cancel(true);
        }
    }

    private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
        if (cause instanceof UnknownHostException unknown) {
            return unknown;
        }
        throw new IllegalStateException("a lookup ends in addresses or in none: " + host, cause);
    }
}
