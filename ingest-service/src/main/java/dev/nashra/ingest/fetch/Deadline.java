package dev.nashra.ingest.fetch;

import java.io.Closeable;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.io.Closer;

/**
 * The end of a request's time. Every socket of the request is made here and closed here, from
 * another thread if it must be: no read or write outlives the deadline, however slowly bytes come.
 */
final class Deadline implements Closeable {
    private final long end;
    private final ScheduledFuture<?> alarm;
    private final List<Socket> open = new ArrayList<>();
    private boolean passed;

    private Deadline(Duration time, ScheduledExecutorService timer) {
        this.end = System.nanoTime() + time.toNanos();
        this.alarm = timer.schedule(this::pass, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    static Deadline in(Duration time, ScheduledExecutorService timer) {
        return new Deadline(time, timer);
    }

    /** Makes a socket that connects directly, whatever proxy the system is set to. */
    synchronized Socket socket() throws SocketTimeoutException {
        if (passed) {
            throw new SocketTimeoutException();
        }
        Socket socket = new Socket(Proxy.NO_PROXY);
        open.add(socket);
        return socket;
    }

    /** Gives the time that is left; never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    synchronized boolean passed() {
        return passed;
    }

    private synchronized void pass() {
        passed = true;
        disconnect();
    }

    /** Closes every socket at once, without reading what is still to come. */
    synchronized void disconnect() {
        open.forEach(Closer::closeQuietly);
        open.clear();
    }

    @Override
    public void close() {
        alarm.cancel(false);
        disconnect();
    }
}
