/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What {@code mvn -Prun} does last: runs {@code bin/cityloom} of a fresh copy of the distribution and holds the build until
 * the city has ended, also when Ctrl-C ends the build.
 */
public final class Run {
    private static final long PATIENCE_SECONDS = 60;

    private Run() {}

    /**
     * Runs the city.
     *
     * @param args the distribution as built, the folder to run it in, the folder of its data
     * @throws IllegalStateException when the city ends by itself
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path built = Path.of(args[0]);
        Path home = Path.of(args[1]);
        refuseSecond(home);
        delete(home);
        copy(built, home);
        ProcessBuilder script = new ProcessBuilder(home.resolve("bin/cityloom").toString()).inheritIO();
        script.environment().put("CITYLOOM_DATA", args[2]);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process city = script.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(city), "cityloom-run-stop"));
        if (city.waitFor() != 0) {
            throw new IllegalStateException("The city has ended with exit code " + city.exitValue());
        }
    }

    private static void stop(Process city) {
        city.destroy();
        try {
            if (!city.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                city.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuseSecond(Path home) throws IOException {
        Path pid = home.resolve("karaf.pid");
        if (Files.exists(pid)) {
            Optional<ProcessHandle> running =
                    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
            if (running.flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("java"))
                    .isPresent()) {
                throw new IllegalStateException("The city runs already in " + home);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes what) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes what) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
