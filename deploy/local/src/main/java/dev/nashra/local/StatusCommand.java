package dev.nashra.local;

import dev.nashra.local.stack.RunFolder;
import dev.nashra.local.stack.StackStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what each process is doing. */
@Command(
        name = "status",
        description =
                "Prints NAME STATE PID PORT MEMORY for each process; succeeds if all are ready.")
final class StatusCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        List<StackStatus.Line> lines = StackStatus.of(new RunFolder(data.directory()));
        // A script reads five lines; a person likes to know what the columns are.
        if (System.console() != null && System.console().isTerminal()) {
            System.out.println(StackStatus.headings());
        }
        lines.forEach(line -> System.out.println(line.text()));
        return lines.stream().allMatch(StackStatus.Line::isReady) ? 0 : 1;
    }
}
