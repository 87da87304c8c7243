package dev.nashra.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "push")
final class PushCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}
