/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.time.Duration;

/**
 * The waits of the inbox.
 *
 * @param look between two looks
 * @param settle without change before a file may be complete
 * @param patience without change before an incomplete file is refused
 */
record Limits(Duration look, Duration settle, Duration patience) {
    static Limits of(InboxConfiguration configuration) {
        return new Limits(
                Duration.ofMillis(configuration.look_milliseconds()),
                Duration.ofMillis(configuration.settle_milliseconds()),
                Duration.ofSeconds(configuration.patience_seconds()));
    }
}
