/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.rest;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.places.ImportReport;
import org.cityloom.platform.places.PlacesImport;

/** {@code /api/places/import}: bringing a real city. */
@Path("places/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
@Component(service = PlacesImportResource.class, property = RestResource.PUBLISH + "=true")
public final class PlacesImportResource {
    private static final String IMPORT = "places:import";
    private static final long LARGEST_CITY = 32L << 20; // bytes; the GeoJSON of a large city fits

    private final PlacesImport places;
    private final CurrentPerson person;

    @Activate
    public PlacesImportResource(@Reference PlacesImport places, @Reference CurrentPerson person) {
        this.places = places;
        this.person = person;
    }

    @POST
    @Consumes("text/csv")
    @RequiresPermission(value = IMPORT, wholeCity = true)
    @BodyLimit(LARGEST_CITY)
    @Operation(
            summary = "Import a city from CSV",
            description =
                    "Columns code, name and, if known, name_en, level, parent, wkt. Bad rows are refused with line and"
                            + " reason, good ones kept; replace=true begins with an empty city.")
    public ImportReport importCsv(InputStream content, @QueryParam("replace") @DefaultValue("false") boolean replace) {
        return done(() -> places.importCsv(content, replace, signedIn()));
    }

    @POST
    @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
    @RequiresPermission(value = IMPORT, wholeCity = true)
    @BodyLimit(LARGEST_CITY)
    @Operation(
            summary = "Import a city from GeoJSON",
            description = "Polygons with code and name become areas, features with a kind become landmarks.")
    public ImportReport importGeoJson(
            InputStream content, @QueryParam("replace") @DefaultValue("false") boolean replace) {
        return done(() -> places.importGeoJson(content, replace, signedIn()));
    }

    @POST
    @Path("undo")
    @RequiresPermission(value = IMPORT, wholeCity = true)
    @Operation(
            summary = "Undo the last import",
            description = "Brings back the geography before it; a second call undoes the first.")
    public Map<String, String> undo() {
        return Map.of("geography", done(() -> places.restorePrevious(signedIn())));
    }

    private static <T> T done(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalStateException e) {
            throw new ProblemException(
                    409, "import-impossible", "The geography cannot be changed now", String.valueOf(e.getMessage()));
        }
    }

    private String signedIn() {
        return person.current()
                .map(Person::id)
                .orElseThrow(() -> new ProblemException(
                        401, "not-signed-in", "Nobody is signed in", "sign in first, a city is imported by a person"));
    }
}
