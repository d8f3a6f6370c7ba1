/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.session;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.telemetry.SubsystemSessions;

/** Ends sessions by beginning a clean one under the same name, which is all that MQTT offers for it. */
@Component
public final class BrokerSessions implements SubsystemSessions {
    private final BrokerConnection broker;

    @Activate
    public BrokerSessions(@Reference BrokerConnection broker) {
        this.broker = broker;
    }

    @Override
    public void forget(String subsystem) {
        try {
            MqttConnection.forget(broker, subsystem);
        } catch (MqttException e) {
            throw new IllegalStateException(
                    "the broker did not end the session of " + subsystem + ": " + e.getMessage(), e);
        }
    }
}
