/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

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
import org.cityloom.platform.broker.testing.TestDevices;

import static org.assertj.core.api.Assertions.assertThat;

class ManyClientsTest {
    private static final int CLIENTS = 1000;

    @Test
    void takesAThousandDevicesThatConnectAgainAtOnce(@TempDir Path folder) throws Exception {
        TestDevices devices = new TestDevices();
        for (int i = 0; i < CLIENTS; i++) {
            devices.add("muck", "truck-" + i);
        }
        try (BrokerFixture broker = BrokerFixture.start(folder, devices)) {
            connectAll(broker.connection().uri());
            broker.restart();
            connectAll(broker.connection().uri());
            assertThat(broker.refused()).isEmpty();
        }
    }

    private static void connectAll(URI uri) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        List<Future<RawClient>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String id = "truck-" + i;
            clients.add(pool.submit(() -> RawClient.connect(uri, id, "secret-of-" + id)));
        }
        for (Future<RawClient> client : clients) {
            assertThat(client.get().accepted()).isTrue();
        }
        for (Future<RawClient> client : clients) {
            client.get().close();
        }
        pool.shutdown();
    }
}
