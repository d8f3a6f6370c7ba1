/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.Lamps;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.store.Lamp;
import org.cityloom.subsystems.parks.internal.store.LampStore;

/** The registered lamps. */
@Component(service = LampsResource.class, property = RestResource.PUBLISH + "=true")
@Path("parks/lamps")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ParksSubsystem.VIEW)
@Tag(name = "parks")
public final class LampsResource {
    private static final long LARGEST_FILE = 16L << 20; // bytes; 20,000 rows of the largest inventory fit

    private final Lamps lamps;
    private final LampStore store;
    private final CurrentPerson people;

    @Activate
    public LampsResource(@Reference Lamps lamps, @Reference LampStore store, @Reference CurrentPerson people) {
        this.lamps = lamps;
        this.store = store;
        this.people = people;
    }

    @GET
    @Operation(summary = "Lists the registered lamps, ordered by id")
    public Page<Lamp> list(
            @Parameter(description = "only those of this circuit") @QueryParam("circuit") @Nullable String circuit,
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        return store.page(people.areas(ParksSubsystem.VIEW), circuit, new PageRequest(offset, limit));
    }

    @POST
    @Consumes("text/csv")
    @BodyLimit(LARGEST_FILE)
    @RequiresPermission(value = ParksSubsystem.MANAGE, wholeCity = true)
    @Operation(
            summary = "Registers lamps from CSV",
            description =
                    "UTF-8, at most 20,000 rows, each by itself: those that cannot be taken are told with line and reason and keep no other"
                            + " from it. Columns: id, kind, watts, lights, street, latitude, longitude, circuit; lights, street and"
                            + " circuit may be missing. Sent again, a row changes the lamp of the same id.")
    public TableReport take(byte[] csv) {
        try {
            return lamps.take(csv);
        } catch (UnreadableTableException e) {
            throw new ProblemException(
                    422, "import-refused", new LocalizedText("文件未能导入", "The file cannot be taken"), e.reason());
        }
    }
}
