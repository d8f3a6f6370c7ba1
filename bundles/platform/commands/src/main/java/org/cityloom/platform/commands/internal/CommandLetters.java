/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.api.telemetry.DeadLetter;

/** Acknowledgements that are none, as dead letters. */
final class CommandLetters {
    private CommandLetters() {}

    static DeadLetter malformed(String topic, byte[] payload, Instant at) {
        String text = new String(payload, StandardCharsets.UTF_8);
        return new DeadLetter(
                0,
                at,
                topic,
                DeviceTopics.device(topic).orElse(null),
                "an acknowledgement is {\"id\": 17, \"result\": \"done\"} or \"refused\" with a \"reason\"",
                text.substring(0, Math.min(text.length(), DeadLetter.MAXIMUM_PAYLOAD)),
                payload.length);
    }
}
