package dev.nashra.local;

import dev.nashra.local.stack.FirstRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the script calls when it has built everything for the first time. */
@Command(
        name = "first-run",
        hidden = true,
        description = "Runs Kafka and the services once, so that later starts are quick.")
final class FirstRunCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        FirstRun.run();
        return 0;
    }
}
