/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;

/** The organisation for other bundles. */
@Component
public final class StoredUnits implements Units {
    private final Organisation organisation;

    @Activate
    public StoredUnits(@Reference Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public Optional<Unit> unit(String id) {
        return organisation.tree().unit(id);
    }

    @Override
    public List<Unit> all() {
        return organisation.units();
    }

    @Override
    public List<Unit> path(String id) {
        return organisation.tree().path(id);
    }
}
