/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.Bindings;
import org.apache.activemq.artemis.core.postoffice.impl.PostOfficeImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;

/** Knows whether anybody, present or absent, would get a message. */
@FunctionalInterface
interface Listeners {
    /** Whether a session follows the topic; does not block. */
    boolean follow(String topic);

    /** Asks as the broker itself does when it routes a message. */
    static Listeners of(ActiveMQServer server) {
        return topic -> {
            try {
                Bindings bindings = ((PostOfficeImpl) server.getPostOffice())
                        .getAddressManager()
                        .getBindingsForRoutingAddress(SimpleString.of(topic));
                return bindings != null && !bindings.getBindings().isEmpty();
            } catch (Exception e) {
                throw new IllegalStateException("the broker does not know who follows " + topic, e);
            }
        };
    }
}
