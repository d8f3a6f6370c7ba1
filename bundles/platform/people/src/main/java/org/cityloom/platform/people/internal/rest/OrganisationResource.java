/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Permission;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Unit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.organisation.KnownPermissions;
import org.cityloom.platform.people.internal.organisation.Organisation;
import org.cityloom.platform.people.internal.organisation.OrganisationEditor;
import org.cityloom.platform.people.internal.organisation.Role;
import org.cityloom.platform.people.internal.rest.Views.RoleForm;
import org.cityloom.platform.people.internal.rest.Views.UnitForm;

/** {@code /api/people/units}, {@code roles} and {@code permissions}: what people can be given, and where. */
@Component(service = OrganisationResource.class, property = RestResource.PUBLISH + "=true")
@Path("people")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public final class OrganisationResource {
    private final Organisation organisation;
    private final OrganisationEditor editor;
    private final KnownPermissions permissions;
    private final CurrentPerson current;

    @Activate
    public OrganisationResource(
            @Reference Organisation organisation,
            @Reference OrganisationEditor editor,
            @Reference KnownPermissions permissions,
            @Reference CurrentPerson current) {
        this.organisation = organisation;
        this.editor = editor;
        this.permissions = permissions;
        this.current = current;
    }

    @GET
    @Path("units")
    @RequiresPermission(CorePermissions.VIEW)
    @Operation(summary = "All units, ordered by id", description = "Each names the unit above it.")
    public List<Unit> units() {
        return organisation.units();
    }

    @PUT
    @Path("units/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Create or change a unit",
            description = "Below one of your own, with an area within that of the unit above; in force at once.")
    public Unit putUnit(@PathParam("id") String id, @Nullable UnitForm form) {
        Unit unit = Views.needed("unit", form).unit(id);
        editor.put(actor(), unit);
        return unit;
    }

    @DELETE
    @Path("units/{id}")
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Remove a unit",
            description = "Refused while people hold roles in it or units stand below it.")
    public void removeUnit(@PathParam("id") String id) {
        editor.removeUnit(actor(), id);
    }

    @GET
    @Path("roles")
    @RequiresPermission(CorePermissions.VIEW)
    @Operation(summary = "All roles", description = "First those that the platform brings, as they were edited.")
    public List<Role> roles() {
        return List.copyOf(organisation.roles().values());
    }

    @PUT
    @Path("roles/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Create or change a role",
            description = "For all who hold it at once. A role that mixes supervision and handling is refused.")
    public Role putRole(@PathParam("id") String id, @Nullable RoleForm form) {
        RoleForm entered = Views.needed("role", form);
        editor.putRole(
                actor(),
                id,
                Views.needed("title", entered.title()),
                Views.needed("permissions", entered.permissions()));
        return Views.needed("role", organisation.roles().get(id));
    }

    @DELETE
    @Path("roles/{id}")
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Reset a role that the platform brings, or remove another",
            description = "One that somebody holds is not removed.")
    public void resetRole(@PathParam("id") String id) {
        editor.resetRole(actor(), id);
    }

    @GET
    @Path("permissions")
    @RequiresPermission(CorePermissions.SELF)
    @Operation(
            summary = "All permissions, ordered by name",
            description =
                    "Those of the core and of the subsystems that are there; *:verb stands for the verb of every concern.")
    public List<Permission> permissions() {
        return permissions.all();
    }

    private Person actor() {
        return current.current()
                .orElseThrow(() -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session"));
    }
}
