/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.TestDevices;

/** A broker in a process of its own, to be killed; prints its address and the name and secret of the core. */
final class BrokerProcess {
    private BrokerProcess() {}

    @SuppressWarnings("SystemOut") // how it talks to the test
    public static void main(String[] arguments) throws InterruptedException {
        TestDevices devices = new TestDevices();
        devices.add("muck", "truck-1");
        BrokerFixture broker = BrokerFixture.start(Path.of(arguments[0]), devices);
        System.out.println(broker.connection().uri());
        System.out.println(broker.connection().user());
        System.out.println(new String(broker.connection().secret()));
        new CountDownLatch(1).await();
    }
}
