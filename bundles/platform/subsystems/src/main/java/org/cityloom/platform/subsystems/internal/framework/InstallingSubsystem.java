/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/** For which subsystem this thread installs a bundle: the framework asks hooks without telling the location. */
final class InstallingSubsystem {
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private InstallingSubsystem() {}

    static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static <T> T during(String subsystem, Callable<T> work) throws Exception {
        CURRENT.set(subsystem);
        try {
            return work.call();
        } finally {
            CURRENT.remove();
        }
    }
}
