/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.Places;

/** Whether a city is loaded. */
@Component(property = {HealthCheck.NAME + "=places", HealthCheck.TAGS + "=ready"})
public final class PlacesHealth implements HealthCheck {
    private final Places places;

    @Activate
    public PlacesHealth(@Reference Places places) {
        this.places = places;
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, places.city().name().en() + " is loaded, revision " + places.revision());
    }
}
