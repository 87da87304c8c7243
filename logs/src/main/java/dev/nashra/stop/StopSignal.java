package dev.nashra.stop;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Proxy;
import org.jboss.logging.Logger;

/**
 * Makes SIGTERM a request like any other: everything is closed in order, and the process ends with
 * 0. Left to itself a JVM ends with 143 after the same work, which supervisors write down as a
 * failure. A second SIGTERM changes nothing; whoever has no patience sends SIGKILL.
 */
@ApplicationScoped
@IfBuildProfile("prod")
final class StopSignal {
    private static final Logger LOG = Logger.getLogger(StopSignal.class);

    /**
     * Asks the JVM for the signal by name: the JDK has no other door to signals and promises to
     * keep this one (JEP 260), but its compiler warns of it and cannot be told not to.
     */
    void listen(@Observes StartupEvent started) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object stop =
                    Proxy.newProxyInstance(
                            handler.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, arguments) -> {
                                LOG.info("Told to stop");
                                Quarkus.asyncExit(0);
                                return null;
                            });
            Object term = signal.getConstructor(String.class).newInstance("TERM");
            signal.getMethod("handle", signal, handler).invoke(null, term, stop);
        } catch (ReflectiveOperationException e) {
            LOG.warn("This JVM gives no signals: a stop will end with 143", e);
        }
    }
}
