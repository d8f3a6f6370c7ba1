/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.guard;

import java.util.Optional;
import java.util.function.Function;

import org.cityloom.api.text.LocalizedText;

/** A subsystem that starts threads and does not end them. */
public final class ThreadWatch implements Watch {
    private final Function<String, ThreadGroup> groups;
    private final int limit;

    /** @param limit threads of one subsystem at the same time, its partitions included */
    public ThreadWatch(Function<String, ThreadGroup> groups, int limit) {
        this.groups = groups;
        this.limit = limit;
    }

    @Override
    public Optional<LocalizedText> reason(String subsystem) {
        int threads = groups.apply(subsystem).activeCount();
        return threads <= limit
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        "占用 " + threads + " 个线程，上限 " + limit,
                        "it has " + threads + " threads, " + limit + " are allowed"));
    }
}
