/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;

/** What the build made. */
public final class Distribution {
    private Distribution() {}

    /** The archive of this very build. */
    public static Path archive() {
        String archive = System.getProperty("cityloom.distribution");
        if (archive == null || !Files.exists(Path.of(archive))) {
            throw new IllegalStateException("No distribution at " + archive + ": build karaf-assembly first");
        }
        return Path.of(archive);
    }

    /** The folder from which {@link #archive()} was packed. */
    public static Path assembly() {
        return Path.of("target", "assembly").toAbsolutePath();
    }

    /** Unpacks {@link #archive()} anew into the folder and answers its home, the only folder in it. */
    static Path unpack(Path folder) throws IOException, InterruptedException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        Process tar = new ProcessBuilder("tar", "-xzf", archive().toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException(archive() + " cannot be unpacked");
        }
        return homeIn(folder);
    }

    /** The only folder in that folder. */
    static Path homeIn(Path folder) throws IOException {
        try (Stream<Path> unpacked = Files.list(folder)) {
            return unpacked.findFirst().orElseThrow();
        }
    }

    /** The memory as in bin/setenv of the distribution, and what the build adds to it. */
    static List<String> javaOptions() {
        Stream<String> memory = Stream.of(
                "-Xms64m", "-Xmx768m", "-XX:MetaspaceSize=128m", "-XX:MaxDirectMemorySize=128m", "-XX:+UseSerialGC");
        Stream<String> added = Stream.of(
                        System.getProperty("cityloom.javaOptions", "").split(" "))
                .filter(option -> !option.isBlank());
        return Stream.concat(memory, added).toList();
    }

    /** What bin/karaf of the distribution tells the module system, relative to the distribution's home. */
    static List<String> moduleOptions() {
        try (Stream<String> script = Files.lines(assembly().resolve("bin/karaf"))) {
            return script.map(String::strip)
                    .filter(line -> line.startsWith("--add-") || line.startsWith("--patch-"))
                    .map(line -> line.replace("${KARAF_HOME}/", "").replaceAll("[\"\\\\]", ""))
                    .flatMap(line -> Stream.of(line.strip().split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
