/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.TestDevices;

/** The city's own broker without the city: the same code with the same limits, but a registry in memory. */
record EmbeddedBroker(Child child, URI uri, String user, String secret, Map<String, String> devices) implements Broker {
    static EmbeddedBroker start(Path folder, List<String> devices) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(devices);
        Child child = Child.start(EmbeddedBroker.class, arguments.toArray(String[]::new));
        TestDevices registry = new TestDevices(); // hands out the same secrets as the one of the child
        return new EmbeddedBroker(
                child,
                URI.create(child.answer()),
                child.answer(),
                child.answer(),
                devices.stream().collect(Collectors.toMap(Function.identity(), id -> registry.add("muck", id))));
    }

    /** In the child: runs the broker until there is no more input. */
    public static void main(String[] arguments) throws IOException {
        TestDevices registry = new TestDevices();
        List.of(arguments).subList(1, arguments.length).forEach(id -> registry.add("muck", id));
        try (BrokerFixture broker = BrokerFixture.start(Path.of(arguments[0]), registry)) {
            Child.say(broker.connection().uri().toString());
            Child.say(broker.connection().user());
            Child.say(new String(broker.connection().secret()));
            System.in.read();
        }
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }

    @Override
    public String toString() {
        return "EmbeddedBroker[" + uri + "]"; // without the secrets
    }
}
