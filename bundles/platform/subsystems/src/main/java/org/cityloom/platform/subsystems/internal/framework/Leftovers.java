/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Threads that bundles started and did not end when they were stopped. They are interrupted, which ends a thread that waits or sleeps;
 * one that answers no interrupt stays until the platform restarts.
 */
final class Leftovers {
    private static final String OF_H2 =
            "org.h2."; // an interrupt while it uses its file closes the database for everybody

    private final Collection<Bundle> stopped;
    private final Set<ClassLoader> loaders;

    /** @param stopped bundles that are stopped and not uninstalled yet */
    Leftovers(Collection<Bundle> stopped) {
        this.stopped = stopped;
        this.loaders = stopped.stream()
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(Objects::nonNull)
                .map(BundleWiring::getClassLoader)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Interrupts those in the group; returns how many. */
    int interrupt(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 8]; // a few may start meanwhile
        int found = group.enumerate(threads);
        int interrupted = 0;
        for (int i = 0; i < found; i++) {
            if (isOurs(threads[i])) {
                threads[i].interrupt();
                interrupted++;
            }
        }
        return interrupted;
    }

    /** A pool of the core may have made its thread for a call that came from the group: that one has to live on. */
    private boolean isOurs(Thread thread) {
        boolean ours = loaders.contains(thread.getContextClassLoader());
        for (StackTraceElement frame : thread.getStackTrace()) {
            String name = frame.getClassName();
            if (name.startsWith(OF_H2)) {
                return false;
            }
            ours = ours || carries(name.replace('.', '/') + ".class");
        }
        return ours;
    }

    private boolean carries(String file) {
        return stopped.stream().anyMatch(bundle -> bundle.getEntry(file) != null);
    }
}
