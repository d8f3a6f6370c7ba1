/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import org.jspecify.annotations.Nullable;

import static io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType.SESSION_EXPIRY_INTERVAL;

/**
 * How long the session of one connection outlives it. Devices get at most the limit, since an abandoned session with
 * subscriptions would fill the disk. Core services get what they ask for, but the broker computes the interval in
 * milliseconds with 32 bits and would throw away a session of 25 days or more at once: such a one never expires.
 */
final class SessionExpiry {
    private static final int LONGEST_COUNTED_SECONDS = Integer.MAX_VALUE / 1000;
    private static final int NEVER = -1;

    private final int deviceSeconds;
    private @Nullable Integer granted;

    SessionExpiry(int deviceSeconds) {
        this.deviceSeconds = deviceSeconds;
    }

    /** Lowers what the client asks for in its CONNECT or DISCONNECT. */
    void limit(MqttProperties asked, boolean core) {
        if (!(asked.getProperty(SESSION_EXPIRY_INTERVAL.value()) instanceof IntegerProperty property)) {
            return;
        }
        int allowed = allowed(property.value(), core);
        if (allowed != property.value()) {
            asked.add(new IntegerProperty(SESSION_EXPIRY_INTERVAL.value(), allowed));
            granted = allowed;
        }
    }

    /** Tells the client in the CONNACK what it got instead. */
    void tell(MqttProperties answer) {
        if (granted != null) {
            answer.add(new IntegerProperty(SESSION_EXPIRY_INTERVAL.value(), granted));
        }
    }

    private int allowed(int asked, boolean core) {
        long seconds = Integer.toUnsignedLong(asked);
        if (core) {
            return seconds > LONGEST_COUNTED_SECONDS ? NEVER : asked;
        }
        return (int) Math.min(seconds, deviceSeconds);
    }
}
