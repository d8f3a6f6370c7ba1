/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.nio.file.Path;

/**
 * How traces are replayed.
 *
 * @param folder where the files are
 * @param files pattern of their names, for example {@code *.txt}
 * @param speed how many recorded seconds pass in one second; 0 for as fast as the broker takes them
 * @param rebase whether the recorded times are shifted so that the last of them is now
 */
public record ReplaySettings(Path folder, String files, double speed, boolean rebase) {

    /** @throws IllegalArgumentException if the speed is negative */
    public ReplaySettings {
        if (!(speed >= 0)) {
            throw new IllegalArgumentException("replay speed must be 0 or more, got " + speed);
        }
    }
}
