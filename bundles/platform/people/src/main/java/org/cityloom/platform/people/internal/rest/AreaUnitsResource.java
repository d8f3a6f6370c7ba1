/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.List;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Unit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.organisation.AreaUnits;
import org.cityloom.platform.people.internal.organisation.CorePermissions;

/** {@code /api/people/area-units}: units that follow the map. */
@Component(service = AreaUnitsResource.class, property = RestResource.PUBLISH + "=true")
@Path("people/area-units")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public final class AreaUnitsResource {
    private final AreaUnits units;
    private final CurrentPerson current;

    @Activate
    public AreaUnitsResource(@Reference AreaUnits units, @Reference CurrentPerson current) {
        this.units = units;
        this.current = current;
    }

    @POST
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Make a unit for every district and street of the map that has none",
            description =
                    "All of them or none; the answer lists those that were made. They handle what is found within their area.")
    public List<Unit> complete() {
        return units.complete(current.current()
                .orElseThrow(
                        () -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session")));
    }
}
