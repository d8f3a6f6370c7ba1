/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

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
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.organisation.Linking;
import org.cityloom.platform.people.internal.store.Link;

/** {@code /api/people/{id}/openid}: whom the issuer of OpenID Connect may say that somebody is. */
@Component(service = LinkResource.class, property = RestResource.PUBLISH + "=true")
@Path("people/{id}/openid")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public final class LinkResource {
    private final Linking linking;
    private final CurrentPerson current;

    @Activate
    public LinkResource(@Reference Linking linking, @Reference CurrentPerson current) {
        this.linking = linking;
        this.current = current;
    }

    /** The issuer's name for a person, as an administrator writes it. */
    public record LinkForm(@Nullable String name) {}

    @GET
    @RequiresPermission(CorePermissions.VIEW)
    @Operation(summary = "The link of a person", description = "With the issuer for which it holds.")
    public Link link(@PathParam("id") String id) {
        return linking.link(actor(), id).orElseThrow(() -> ProblemException.notFound("link", id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(
            summary = "Link a person",
            description =
                    "Whoever the configured issuer says has that name signs in as this person. A first password that was"
                            + " never replaced ends.")
    public Link put(@PathParam("id") String id, @Nullable LinkForm form) {
        return linking.put(
                actor(), id, Views.needed("name", Views.needed("name", form).name()));
    }

    @DELETE
    @RequiresPermission(CorePermissions.MANAGE)
    @Operation(summary = "End the link of a person", description = "All sessions of the person end too.")
    public void remove(@PathParam("id") String id) {
        linking.remove(actor(), id);
    }

    private Person actor() {
        return current.current()
                .orElseThrow(() -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session"));
    }
}
