/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import org.cityloom.api.store.SchemaReady;

/** The tables of a bundle from its start to its stop; after an update the bundle is another unit of the same name. */
final class SchemaUnit {
    private final Bundle bundle;
    private final String name;
    private boolean gone;
    private @Nullable ServiceRegistration<SchemaReady> registration;

    SchemaUnit(Bundle bundle, String name) {
        this.bundle = bundle;
        this.name = name;
    }

    String name() {
        return name;
    }

    Bundle bundle() {
        return bundle;
    }

    synchronized boolean gone() {
        return gone;
    }

    /** Says that the tables are ready, unless the bundle was stopped meanwhile. No lock is held while listeners are called. */
    void publish(BundleContext context) {
        if (gone()) {
            return;
        }
        ServiceRegistration<SchemaReady> registered = context.registerService(
                SchemaReady.class, () -> name, FrameworkUtil.asDictionary(Map.of(SchemaReady.UNIT, name)));
        synchronized (this) {
            if (!gone) {
                registration = registered;
                return;
            }
        }
        registered.unregister();
    }

    /** The bundle stops: nobody may rely on its tables any more. */
    void withdraw() {
        ServiceRegistration<SchemaReady> registered;
        synchronized (this) {
            gone = true;
            registered = registration;
            registration = null;
        }
        if (registered != null) {
            registered.unregister();
        }
    }
}
