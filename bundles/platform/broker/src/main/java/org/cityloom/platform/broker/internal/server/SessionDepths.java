/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;

/** How much the broker keeps for the durable sessions of the subsystems. */
final class SessionDepths {
    /** As telemetry names its sessions; a queue is named by session and topic. */
    private static final String SESSION = "cityloom-telemetry-";

    private SessionDepths() {}

    /** Messages by subsystem. */
    static Map<String, Long> of(ActiveMQServer server) {
        Map<String, Long> depths = new TreeMap<>();
        Stream<?> bindings = server.getPostOffice().getAllBindings();
        bindings.filter(LocalQueueBinding.class::isInstance)
                .map(LocalQueueBinding.class::cast)
                .filter(binding -> binding.getUniqueName().toString().startsWith(SESSION))
                .forEach(binding -> depths.merge(
                        subsystem(binding.getUniqueName().toString()),
                        binding.getQueue().getMessageCount(),
                        Long::sum));
        return depths;
    }

    private static String subsystem(String queue) {
        return queue.substring(SESSION.length()).split("[^a-z0-9]", 2)[0];
    }
}
