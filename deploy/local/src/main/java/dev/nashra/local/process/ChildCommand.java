package dev.nashra.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start a child.
 *
 * @param name what people call it, in messages and status lines
 * @param argv program and arguments
 * @param environment added to our own environment; an empty value removes the variable
 * @param directory working directory, which must exist
 * @param log both output streams are appended here; the parent folder must exist
 * @param input written to standard input, which then stays open for as long as we live; empty for
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ChildCommand(
        String name,
        List<String> argv,
        Map<String, String> environment,
        Path directory,
        Path log,
        byte[] input) {

    /** Makes a command without input. */
    public ChildCommand(
            String name,
            List<String> argv,
            Map<String, String> environment,
            Path directory,
            Path log) {
        this(name, argv, environment, directory, log, new byte[0]);
    }
}
