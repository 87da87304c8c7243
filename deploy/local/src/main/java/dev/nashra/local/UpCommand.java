package dev.nashra.local;

import dev.nashra.local.backends.Installation;
import dev.nashra.local.process.PidFile;
import dev.nashra.local.stack.AdminKey;
import dev.nashra.local.stack.DataDirectory;
import dev.nashra.local.stack.Leftovers;
import dev.nashra.local.stack.Member;
import dev.nashra.local.stack.PlainProgress;
import dev.nashra.local.stack.Progress;
import dev.nashra.local.stack.RunFolder;
import dev.nashra.local.stack.StackPlan;
import dev.nashra.local.stack.StackPorts;
import dev.nashra.local.stack.StartFailure;
import dev.nashra.local.stack.Supervisor;
import dev.nashra.local.stack.TerminalProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack and keeps it running. */
@Command(
        name = "up",
        description = {
            "Starts Kafka, Elasticsearch and the three services, and keeps them running until"
                    + " Ctrl-C."
        })
final class UpCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--detach",
            description =
                    "Returns when everything is ready; the stack runs on until ./nashra down.")
    private boolean detach;

    @Option(names = "--supervise", hidden = true, description = "Is the process --detach leaves.")
    private boolean supervise;

    @Option(names = "--terminal", hidden = true, description = "Output ends up on a terminal.")
    private boolean terminal = System.console() != null && System.console().isTerminal();

    private volatile Progress shown = event -> {};

    @Override
    public Integer call() throws Exception {
        DataDirectory directory = data.directory();
        shown = terminal ? new TerminalProgress(System.out) : new PlainProgress(System.out);
        return detach ? Detached.launch(directory, terminal) : supervise(directory);
    }

    private int supervise(DataDirectory directory) throws InterruptedException {
        Progress progress = event -> shown.show(event);
        RunFolder run = new RunFolder(directory);
        StackPorts ports = StackPorts.of(System.getenv(StackPorts.BASE));
        if (!run.claim()) {
            System.err.println(alreadyRunning(directory, run));
            return 1;
        }
        Leftovers.stop(run, progress);
        List<String> complaints = ports.complaints();
        if (!complaints.isEmpty()) {
            complaints.forEach(complaint -> System.err.println("nashra: " + complaint));
            System.err.println("Free it, or move Nashra with " + StackPorts.BASE + ".");
            return 1;
        }
        AdminKey key = AdminKey.findOrMake(System.getenv(AdminKey.VARIABLE), directory.adminKey());
        directory.renewLogs();
        StackPlan plan = new StackPlan(Installation.find(), directory, ports, key.sha256());
        return run(new Supervisor(plan, run, progress), plan, key);
    }

    private int run(Supervisor supervisor, StackPlan plan, AdminKey key)
            throws InterruptedException {
        Instant begin = Instant.now();
        Thread stop = new Thread(supervisor::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            supervisor.start();
        } catch (StartFailure e) {
            System.err.println("nashra: " + e.getMessage());
            return 1; // and the hook stops the rest
        }
        shown.show(
                new Progress.Event.Note(
                        summary(plan, key, Duration.between(begin, Instant.now()))));
        if (supervise) {
            shown = new PlainProgress(Detached.letGo(plan.data()), InstantSource.system());
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static String alreadyRunning(DataDirectory directory, RunFolder run) {
        StringBuilder text = new StringBuilder("nashra: already running on " + directory.path());
        run.launcher().ifPresent(launcher -> text.append(", launcher pid ").append(launcher.pid()));
        for (Member member : Member.values()) {
            run.member(member).ifPresent(found -> text.append(line(member, found)));
        }
        return text.append("\nStop it with ./nashra down.").toString();
    }

    private static String line(Member member, PidFile found) {
        return String.format(
                Locale.ROOT,
                "%n  %-13s  pid %d  127.0.0.1:%d",
                member.label(),
                found.pid(),
                found.port());
    }

    private static String summary(StackPlan plan, AdminKey key, Duration after) {
        return """

                Nashra is ready after %.1f s.

                  search         %s
                  ingest         %s
                  enrich         %s
                  kafka          %s
                  elasticsearch  %s
                  data and logs  %s
                  admin key      %s
                """
                .formatted(
                        after.toMillis() / 1000.0,
                        plan.address(Member.SEARCH),
                        plan.address(Member.INGEST),
                        plan.address(Member.ENRICH),
                        plan.address(Member.KAFKA),
                        plan.address(Member.ELASTICSEARCH),
                        plan.data().path(),
                        key.value());
    }
}
