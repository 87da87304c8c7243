package dev.nashra.logs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of log lines. */
@ConfigMapping(prefix = "nashra.log")
public interface LogConfig {
    /** One JSON object a line, for machines to read; else plain text. */
    @WithDefault("false")
    boolean asJson();
}
