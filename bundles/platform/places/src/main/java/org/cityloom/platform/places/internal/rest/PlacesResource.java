/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.places.internal.LoadedPlaces;
import org.cityloom.platform.places.internal.geometry.Geography;

/** {@code /api/places}: the areas and landmarks of the city. */
@Path("places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
@Component(service = PlacesResource.class, property = RestResource.PUBLISH + "=true")
public final class PlacesResource {
    private static final String VIEW = "places:view";
    private static final String GEO_JSON = "application/geo+json";

    private final LoadedPlaces places;

    @Activate
    public PlacesResource(@Reference LoadedPlaces places) {
        this.places = places;
    }

    @GET
    @Path("areas")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "Areas, ordered by code",
            description = "All of a level, or those directly inside a parent, or both; without either, the city.")
    public Page<Area> areas(
            @QueryParam("level") @Nullable String level,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        Geography geography = places.geography();
        List<Area> all;
        if (parent != null) {
            AreaLevel wanted = level == null ? null : level(level);
            all = geography.children(existing(parent).code()).stream()
                    .filter(area -> wanted == null || area.level() == wanted)
                    .toList();
        } else {
            all = geography.areas(level == null ? AreaLevel.CITY : level(level));
        }
        PageRequest page = new PageRequest(offset, limit);
        List<Area> items = all.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Page<>(items, offset, all.size());
    }

    @GET
    @Path("areas/{code}")
    @RequiresPermission(VIEW)
    @Operation(summary = "One area", description = "The area with that official code.")
    public Area area(@PathParam("code") String code) {
        return existing(code);
    }

    @GET
    @Path("locate")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "The areas that a point lies in",
            description = "Codes of all five levels; 404 outside the city. Degrees, WGS-84.")
    public AreaPath locate(
            @Parameter(required = true) @QueryParam("latitude") @Nullable Double latitude,
            @Parameter(required = true) @QueryParam("longitude") @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            throw ProblemException.badRequest("position-missing", "give latitude and longitude in degrees");
        }
        return places.locate(new Position(latitude, longitude))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "outside-the-city",
                        "The point lies outside the city",
                        latitude + ", " + longitude + " is in no area of "
                                + places.city().name().en()));
    }

    @GET
    @Path("outlines")
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @RequiresPermission(VIEW)
    @Operation(
            summary = "Borders of areas as GeoJSON",
            description = "Simplified to about 8 m; unit grids exactly, and only inside a street or community.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = GEO_JSON, schema = @Schema(implementation = GeoJson.FeatureCollection.class)))
    public Response outlines(
            @Parameter(required = true) @QueryParam("level") @Nullable String level,
            @QueryParam("parent") @Nullable String parent,
            @Parameter(hidden = true) @Context Request request) {
        if (level == null) {
            throw ProblemException.badRequest(
                    "level-missing", "give a level: CITY, DISTRICT, STREET, COMMUNITY or GRID");
        }
        AreaLevel wanted = level(level);
        Area inside = parent == null ? places.city() : existing(parent);
        if (wanted == AreaLevel.GRID && inside.level().compareTo(AreaLevel.STREET) < 0) {
            throw ProblemException.badRequest(
                    "parent-missing", "unit grids are many: give the code of a street or community as parent");
        }
        return cached(
                request,
                () -> new GeoJson.FeatureCollection(places.displayShapes().of(wanted).entrySet().stream()
                        .filter(entry -> places.geography().isInside(entry.getKey(), inside.code()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> GeoJson.area(existing(entry.getKey()), entry.getValue()))
                        .toList()));
    }

    @GET
    @Path("landmarks")
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @RequiresPermission(VIEW)
    @Operation(summary = "Landmarks of a kind as GeoJSON", description = "Roads as lines, all others as polygons.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = GEO_JSON, schema = @Schema(implementation = GeoJson.FeatureCollection.class)))
    public Response landmarks(
            @Parameter(required = true) @QueryParam("kind") @Nullable String kind,
            @Parameter(hidden = true) @Context Request request) {
        LandmarkKind wanted = choice(LandmarkKind.class, "kind", kind == null ? "" : kind);
        return cached(
                request,
                () -> new GeoJson.FeatureCollection(
                        places.landmarks(wanted).stream().map(GeoJson::landmark).toList()));
    }

    /** Browsers keep it and ask each time whether it still holds. */
    private Response cached(Request request, Supplier<GeoJson.FeatureCollection> content) {
        EntityTag tag = new EntityTag(places.geography().id());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(content.get()) : unchanged;
        return answer.tag(tag).cacheControl(control).build();
    }

    private Area existing(String code) {
        return places.area(code).orElseThrow(() -> ProblemException.notFound("area", code));
    }

    private static AreaLevel level(String text) {
        return choice(AreaLevel.class, "level", text);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String parameter, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                parameter + " must be one of " + List.of(type.getEnumConstants()) + ", got '" + text + "'");
    }
}
