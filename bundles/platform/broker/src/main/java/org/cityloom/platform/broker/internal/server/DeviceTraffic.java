/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import org.jspecify.annotations.Nullable;

/** What one device sends, over all its connections: who connects anew has no more than before. */
final class DeviceTraffic {
    private final DeviceRate rate;
    private final TokenBucket messages;
    private final TokenBucket bytes;

    DeviceTraffic(DeviceRate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.messages = new TokenBucket(rate.messagesPerSecond(), rate.messageBurst(), nanoTime);
        this.bytes = new TokenBucket(rate.bytesPerSecond(), rate.byteBurst(), nanoTime);
    }

    DeviceRate rate() {
        return rate;
    }

    synchronized void message() {
        messages.take(1);
    }

    synchronized void bytes(long count) {
        bytes.take(count);
    }

    /** How long nothing more should be read, in nanoseconds. */
    synchronized long waitNanos() {
        return Math.max(messages.waitNanos(), bytes.waitNanos());
    }

    /** Why the device has to go, if it was held back for longer than that; else null. */
    synchronized @Nullable Disconnect overload(Duration patience) {
        if (messages.overNanos() > patience.toNanos()) {
            return Disconnect.MESSAGE_RATE_TOO_HIGH;
        }
        return bytes.overNanos() > patience.toNanos() ? Disconnect.QUOTA_EXCEEDED : null;
    }
}
