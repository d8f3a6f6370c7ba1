/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.List;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.screen.ScreenNotice;

/** What the pages need to know before they can show anything. */
@Designate(ocd = ScreenConfiguration.class)
@Component(
        service = ScreenResource.class,
        property = "osgi.jaxrs.resource=true",
        configurationPid = ScreenConfiguration.PID)
@Path("screen")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screen")
public final class ScreenResource {
    static final String VIEW = "screen:view";

    private final ScreenModules modules;
    private final ScreenNotices notices;
    private final CurrentPerson people;
    private final Settings settings;

    @Activate
    public ScreenResource(
            @Reference ScreenModules modules,
            @Reference ScreenNotices notices,
            @Reference CurrentPerson people,
            ScreenConfiguration configuration) {
        this.modules = modules;
        this.notices = notices;
        this.people = people;
        settings = Settings.of(configuration);
    }

    @GET
    @Path("modules")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "Lists the modules that subsystems plug into the pages",
            description = "Only those the person may see; the live topic screen-modules says when to ask again.")
    public List<ScreenModule> modules() {
        return people.current().map(modules::visibleTo).orElse(List.of());
    }

    @GET
    @Path("notices")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "Lists what everyone who looks at a page has to know",
            description = "The loudest first; the live topic screen-notices says when to ask again.")
    public List<ScreenNotice> notices() {
        return notices.shown();
    }

    @GET
    @Path("settings")
    @RequiresPermission(VIEW)
    @Operation(summary = "Says how the pages show the city", description = "The zone in which times are shown.")
    public Settings settings() {
        return settings;
    }
}
