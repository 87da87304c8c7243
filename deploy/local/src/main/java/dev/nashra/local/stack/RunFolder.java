package dev.nashra.local.stack;

import dev.nashra.local.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who runs on a data directory: a lock that lives as long as its launcher, and pid files. */
public final class RunFolder {
    /** Kept open until this process ends: a channel that is collected gives its lock back. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private final Path folder;

    /** Looks at a data directory's run folder, which need not exist. */
    public RunFolder(DataDirectory data) {
        this.folder = data.run();
    }

    /**
     * Claims the data directory for this process, until it ends.
     *
     * @return false if a living launcher has it
     */
    public boolean claim() {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            HELD.add(channel);
            if (channel.tryLock() == null) {
                return false;
            }
            PidFile.of(ProcessHandle.current(), 0).write(launcherFile());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
    }

    /** Gives the launcher if it runs. */
    public Optional<PidFile> launcher() {
        return running(launcherFile());
    }

    /** Gives a member if it runs. */
    public Optional<PidFile> member(Member member) {
        return running(file(member));
    }

    /** Gives where a member listens, or listened last; empty if it never ran here. */
    public Optional<Integer> lastPort(Member member) {
        return PidFile.read(file(member)).map(PidFile::port);
    }

    /** Notes that a member runs. */
    public void note(Member member, ProcessHandle process, int port) {
        PidFile.of(process, port).write(file(member));
    }

    private static Optional<PidFile> running(Path file) {
        return PidFile.read(file).filter(noted -> noted.process().isPresent());
    }

    private Path launcherFile() {
        return folder.resolve("launcher.pid");
    }

    private Path file(Member member) {
        return folder.resolve(member.label() + ".pid");
    }
}
