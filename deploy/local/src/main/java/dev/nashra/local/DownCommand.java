package dev.nashra.local;

import dev.nashra.local.process.PidFile;
import dev.nashra.local.stack.DataDirectory;
import dev.nashra.local.stack.Leftovers;
import dev.nashra.local.stack.PlainProgress;
import dev.nashra.local.stack.RunFolder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the stack, whoever started it. */
@Command(
        name = "down",
        description = "Stops the stack; succeeds also when none runs. The data stay.")
final class DownCommand implements Callable<Integer> {
    /** Five members at their own bound, and then some. */
    private static final Duration BOUND = Duration.ofSeconds(150);

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        DataDirectory directory = data.directory();
        RunFolder run = new RunFolder(directory);
        Optional<PidFile> launcher = run.launcher();
        launcher.flatMap(PidFile::process).ifPresent(process -> Leftovers.end(process, BOUND));
        // Whatever a killed launcher left.
        Leftovers.stop(run, new PlainProgress(System.out));
        System.out.println(
                launcher.isPresent()
                        ? "Stopped what ran on " + directory.path()
                        : "No launcher runs on " + directory.path());
        return 0;
    }
}
