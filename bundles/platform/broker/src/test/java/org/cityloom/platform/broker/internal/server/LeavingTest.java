/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.RawClient;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Devices that lose their connection while they sign in or subscribe and come back at once, as thousands do when a mobile network comes and goes. */
class LeavingTest {
    private static final int DEVICES = 40;
    private static final int TIMES = 25;

    @Test
    void leaveNoSessionAndNoErrorBehind(@TempDir Path folder) throws Exception {
        TestDevices devices = new TestDevices();
        for (int i = 0; i < DEVICES; i++) {
            devices.add("muck", "truck-" + i);
        }
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, UTF_8));
        try (BrokerFixture broker = BrokerFixture.start(folder, devices)) {
            comeAndGo(broker.connection().uri());
            Received.waitFor(() -> broker.openSessions() == 0, "all sessions to end");
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(UTF_8)).doesNotContain(" ERROR ");
    }

    private static void comeAndGo(URI uri) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(DEVICES);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            String id = "truck-" + i;
            all.add(pool.submit(() -> {
                for (int j = 0; j < TIMES; j++) {
                    try (RawClient client = RawClient.connect(uri, id, "secret-of-" + id)) {
                        client.subscribe("city/muck/" + id + "/commands");
                    }
                    RawClient.connectAndLeave(uri, id, "secret-of-" + id);
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
    }
}
