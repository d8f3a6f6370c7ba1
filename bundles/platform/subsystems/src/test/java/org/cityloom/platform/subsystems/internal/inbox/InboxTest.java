/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {
    private static final Limits QUICK = new Limits(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(60));

    @TempDir
    Path data;

    @Test
    @Timeout(30)
    void createsItsFoldersAndStopsWithItsThreadWhileAFileIsBeingRead() throws Exception {
        Path folder = data.resolve("cityloom/subsystems/inbox");
        DeskOfSubsystems desk = new DeskOfSubsystems();
        CountDownLatch reading = new CountDownLatch(1);
        desk.whileStaging = () -> {
            reading.countDown();
            block();
        };
        Inbox inbox = new Inbox(folder, desk, QUICK, Clock.systemUTC());
        assertThat(folder.resolve("done")).isDirectory();
        assertThat(folder.resolve("refused")).isDirectory();
        archive(folder.resolve("muck.kar"));
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        inbox.stop();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("cityloom-inbox"));
        assertThat(folder.resolve("muck.kar")).exists();
        assertThat(desk.begun).isEmpty();
    }

    private static void block() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted as it should be", e);
        }
    }

    private static void archive(Path file) throws IOException {
        Path part = file.resolveSibling("muck.kar.part");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            zip.putNextEntry(new ZipEntry("entry"));
        }
        Files.move(part, file);
    }
}
