/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The brokers that are compared. */
enum BrokerKind {
    EMBEDDED("embedded"),
    MOSQUITTO("Mosquitto");

    private final String label;

    BrokerKind(String label) {
        this.label = label;
    }

    /** Starts one with no city around it. */
    Broker start(Path folder, List<String> devices) throws IOException {
        return this == EMBEDDED ? EmbeddedBroker.start(folder, devices) : Mosquitto.start(folder, devices);
    }

    @Override
    public String toString() {
        return label;
    }
}
