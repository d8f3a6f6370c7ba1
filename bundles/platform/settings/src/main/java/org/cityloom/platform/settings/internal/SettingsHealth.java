/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.settings.internal.store.SnapshotStore;

/** Whether snapshots can be read, without which nothing may be changed. */
@Component(property = {HealthCheck.NAME + "=settings", HealthCheck.TAGS + "=ready"})
public final class SettingsHealth implements HealthCheck {
    private final SnapshotStore store;

    @Activate
    public SettingsHealth(@Reference SnapshotStore store) {
        this.store = store;
    }

    @Override
    public Result execute() {
        try {
            store.latest("");
            return new Result(Result.Status.OK, "settings can be seen and changed");
        } catch (RuntimeException e) {
            return new Result(Result.Status.CRITICAL, "the snapshots cannot be read: " + e.getMessage(), e);
        }
    }
}
