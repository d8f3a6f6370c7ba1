/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.organisation.Administration;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.rest.Views.NewPassword;
import org.cityloom.platform.people.internal.rest.Views.PersonForm;
import org.cityloom.platform.people.internal.rest.Views.PersonView;
import org.cityloom.platform.people.internal.store.Account;

/** {@code /api/people}: who there is, for administrators within their own units. */
@Component(service = PeopleResource.class, property = RestResource.PUBLISH + "=true")
@Path("people")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {
    private final Administration administration;
    private final CurrentPerson current;

    @Activate
    public PeopleResource(@Reference Administration administration, @Reference CurrentPerson current) {
        this.administration = administration;
        this.current = current;
    }

    @GET
    @RequiresPermission(CorePermissions.VIEW)
    @Operation(
            summary = "People, ordered by id",
            description = "Those within your units and below; unit restricts further, text is a part of id or name.")
    public Page<PersonView> people(
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Page<Account> page = administration.people(actor(), unit, text, new PageRequest(offset, limit));
        return new Page<>(page.items().stream().map(PersonView::of).toList(), page.offset(), page.total());
    }

    @GET
    @Path("{id}")
    @RequiresPermission(CorePermissions.VIEW)
    @Operation(summary = "One person", description = "With all roles; the person of another unit is unknown.")
    public PersonView person(@PathParam("id") String id) {
        return PersonView.of(administration.person(actor(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Create a person",
            description = "With at least one role within one of your units. The answer contains the password, which is"
                    + " shown this once and must be replaced at the first signing in.")
    public NewPassword create(@Nullable PersonForm form) {
        PersonForm entered = Views.needed("person", form);
        String id = Views.needed("id", entered.id());
        String name = Views.needed("name", entered.name());
        return new NewPassword(id, new String(administration.create(actor(), id, name, entered.holdings())));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Change a person",
            description = "Replaces name and roles; one who is disabled loses all sessions at once.")
    public PersonView change(@PathParam("id") String id, @Nullable PersonForm form) {
        PersonForm entered = Views.needed("person", form);
        boolean disabled = Boolean.TRUE.equals(entered.disabled());
        administration.change(actor(), id, Views.needed("name", entered.name()), disabled, entered.holdings());
        return person(id);
    }

    @POST
    @Path("{id}/password")
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Make a new password",
            description = "It is shown this once and must be replaced; second factor, sessions and tokens end.")
    public NewPassword resetPassword(@PathParam("id") String id) {
        return new NewPassword(id, new String(administration.resetPassword(actor(), id)));
    }

    @DELETE
    @Path("{id}/sessions")
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(summary = "Sign a person out everywhere", description = "Ends all sessions at once; tokens stay.")
    public void signOut(@PathParam("id") String id) {
        administration.signOut(actor(), id);
    }

    private Person actor() {
        return current.current()
                .orElseThrow(() -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session"));
    }
}
