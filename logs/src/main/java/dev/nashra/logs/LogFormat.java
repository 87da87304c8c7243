package dev.nashra.logs;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;

/** Has log lines written as JSON where a setting says so; from the start of our own beans on. */
@Singleton
public final class LogFormat {
    private final boolean asJson;
    private final String service;

    LogFormat(
            LogConfig config,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "nashra")
                    String service) {
        this.asJson = config.asJson();
        this.service = service;
    }

    /** Before anything of ours has something to say. */
    void set(@Observes @Priority(1) StartupEvent started) {
        if (asJson) {
            Formatter lines = new JsonLines(service);
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                set(handler, lines);
            }
        }
    }

    private static void set(Handler handler, Formatter lines) {
        handler.setFormatter(lines);
        if (handler instanceof ExtHandler outer) {
            for (Handler inner : outer.getHandlers()) {
                set(inner, lines);
            }
        }
    }
}
