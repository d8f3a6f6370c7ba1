/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry;

import java.util.Arrays;

/** The threads of a subsystem: its partitions, and whatever is started from them or from its start, are in one group. */
public final class SubsystemThreads {
    private static final String PREFIX = "subsystem-";

    private SubsystemThreads() {}

    /** The group of the subsystem, the same as long as a thread of it lives. */
    public static ThreadGroup group(String subsystem) {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        ThreadGroup[] groups = new ThreadGroup[top.activeGroupCount() + 8];
        int found = top.enumerate(groups, true);
        ThreadGroup parent = top;
        return Arrays.stream(groups, 0, found)
                .filter(group -> group.getName().equals(PREFIX + subsystem))
                .findFirst()
                .orElseGet(() -> new ThreadGroup(parent, PREFIX + subsystem));
    }
}
