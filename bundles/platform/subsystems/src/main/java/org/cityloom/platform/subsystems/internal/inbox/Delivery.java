/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A complete file on its way.
 *
 * @param stamp of the file when it was read
 * @param digest by which the platform keeps the archive
 * @param subsystem id
 * @param operation that works on it; null before it has begun
 */
record Delivery(Stamp stamp, String digest, String subsystem, @Nullable Long operation) {
    Delivery with(long begun) {
        return new Delivery(stamp, digest, subsystem, begun);
    }
}
