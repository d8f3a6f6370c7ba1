/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;

/**
 * A city of this build that was started once and stopped properly. Cities of tests begin as copies of it, since the first start, which
 * installs every bundle, takes several times as long as the second. Whoever comes first starts it; processes wait for each other.
 */
final class StartedCity {
    private static final Path FOLDER = Path.of("target", "started-city").toAbsolutePath();
    private static final Path LOCK = FOLDER.resolveSibling("started-city.lock");
    private static final Path MARK = FOLDER.resolveSibling("started-city.txt");
    /** What belongs to a run: what the framework remembers of configurations is read again from their files. */
    private static final Set<Path> OF_A_RUN = Set.of(
            Path.of("karaf.pid"),
            Path.of("lock"),
            Path.of("restart.out"),
            Path.of("data", "log"),
            Path.of("data", "port"));

    private static final Duration DEPLOYMENT = Duration.ofMinutes(3);

    private StartedCity() {}

    /** Copies it into the folder, which is emptied before, and answers the home of the copy. Jars are shared: nothing writes into them. */
    static Path copy(Path folder) throws IOException, InterruptedException {
        prepare();
        Path started = Distribution.homeIn(FOLDER);
        Path home = folder.resolve(started.getFileName());
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        Files.walkFileTree(started, new Copier(started, home));
        return home;
    }

    private static void prepare() throws IOException, InterruptedException {
        String archive = Distribution.archive() + " " + Files.getLastModifiedTime(Distribution.archive());
        Files.createDirectories(FOLDER.getParent());
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && Files.exists(MARK) && Files.readString(MARK).equals(archive)) {
                return;
            }
            Files.deleteIfExists(MARK);
            try (CityContainer city = CityContainer.onH2()) {
                city.startFirst(FOLDER);
                Path home = city.home();
                Await.until("the subsystems that came with it are deployed", DEPLOYMENT, () -> isDeployed(home));
            }
            Files.writeString(MARK, archive);
        }
    }

    /** Whether every subsystem that is in the distribution is through its probation. */
    private static boolean isDeployed(Path home) throws IOException {
        int done = 0;
        for (Path operation : files(home.resolve("data/cityloom/subsystems/operations"), ".jsonl")) {
            done += Files.readString(operation).contains("\"state\":\"DONE\"") ? 1 : 0;
        }
        return done == files(home.resolve("subsystems"), ".kar").size();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static final class Copier extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copier(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (isOfARun(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectory(target(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isOfARun(file)) {
                if (file.toString().endsWith(".jar")) {
                    Files.createLink(target(file), file);
                } else {
                    Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isOfARun(Path path) {
            Path inside = from.relativize(path);
            return OF_A_RUN.contains(inside)
                    || (inside.startsWith("cache") && inside.endsWith(Path.of("data", "config")));
        }

        private Path target(Path path) {
            return to.resolve(from.relativize(path));
        }
    }
}
