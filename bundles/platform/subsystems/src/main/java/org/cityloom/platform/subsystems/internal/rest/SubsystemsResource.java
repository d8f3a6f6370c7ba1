/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.rest;

import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
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
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Subsystems;

/** Which subsystems are there, and operations on them. */
@Path("subsystems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subsystems")
@Component(service = SubsystemsResource.class, property = RestResource.PUBLISH + "=true")
public final class SubsystemsResource {
    static final String VIEW = "subsystems:view";
    static final String DEPLOY = "subsystems:deploy";
    private static final long LARGEST_ARCHIVE =
            64L << 20; // bytes, the default of staging; larger ones go into the inbox
    private static final String LANGUAGES = "Accept-Language";

    private final Subsystems subsystems;
    private final CurrentPerson person;

    @Activate
    public SubsystemsResource(@Reference Subsystems subsystems, @Reference CurrentPerson person) {
        this.subsystems = subsystems;
        this.person = person;
    }

    @GET
    @RequiresPermission(VIEW)
    @Operation(
            summary = "The installed subsystems",
            description = "By id; with version, state and what can be rolled back to.")
    public List<InstalledSubsystem> installed() {
        return subsystems.installed();
    }

    @POST
    @Path("archives")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/vnd.cityloom.archive", "application/zip"})
    @RequiresPermission(value = DEPLOY, wholeCity = true)
    @BodyLimit(LARGEST_ARCHIVE)
    @Operation(
            summary = "Stages an archive",
            description =
                    "Checks that it is complete, signed and readable, keeps it for a day, and tells what would happen if"
                            + " it were installed. Nothing that runs is touched.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Staged",
                            content = @Content(schema = @Schema(implementation = ArchivePreview.class))))
    public Response stage(InputStream content, @HeaderParam(LANGUAGES) @Nullable String languages) {
        ArchivePreview preview = answered(languages, () -> subsystems.stage(content));
        return Response.created(URI.create("/api/subsystems/archives/" + preview.digest()))
                .entity(preview)
                .build();
    }

    @GET
    @Path("archives/{digest}")
    @RequiresPermission(value = DEPLOY, wholeCity = true)
    @Operation(summary = "What a staged archive would do", description = "As things are now.")
    public ArchivePreview preview(
            @PathParam("digest") String digest, @HeaderParam(LANGUAGES) @Nullable String languages) {
        return answered(languages, () -> subsystems.preview(digest));
    }

    @POST
    @Path("operations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = DEPLOY, wholeCity = true)
    @Operation(
            summary = "Begins an operation",
            description = "Answers at once; follow the operation at the returned location or on the live topic"
                    + " subsystem-operations.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "Begun",
                            content = @Content(schema = @Schema(implementation = OperationReport.class))))
    public Response begin(@Nullable OperationForm form, @HeaderParam(LANGUAGES) @Nullable String languages) {
        OperationRequest request = request(form);
        OperationReport report = answered(languages, () -> subsystems.begin(request));
        return Response.accepted(report)
                .location(URI.create("/api/subsystems/operations/" + report.id()))
                .build();
    }

    @GET
    @Path("operations")
    @RequiresPermission(VIEW)
    @Operation(summary = "Operations, the latest first", description = "The last thousand are kept.")
    public Page<OperationReport> operations(
            @QueryParam("subsystem") @Nullable String subsystem,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return subsystems.operations(Optional.ofNullable(subsystem), new PageRequest(offset, limit));
    }

    @GET
    @Path("operations/{id}")
    @RequiresPermission(VIEW)
    @Operation(summary = "One operation", description = "Its steps, how long they took, and how it ended.")
    public OperationReport operation(@PathParam("id") long id) {
        return subsystems.operation(id).orElseThrow(() -> ProblemException.notFound("operation", Long.toString(id)));
    }

    private OperationRequest request(@Nullable OperationForm form) {
        if (form == null || form.kind() == null) {
            throw ProblemException.badRequest("kind-missing", "expected {\"kind\": \"…\"}, one of " + kinds());
        }
        OperationKind kind = Arrays.stream(OperationKind.values())
                .filter(each -> each.name().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "kind-unknown", "'" + form.kind() + "' is not an operation; there are " + kinds()));
        return new OperationRequest(
                kind,
                form.subsystem(),
                form.archive(),
                form.accept() == null ? Set.of() : Set.copyOf(form.accept()),
                Boolean.TRUE.equals(form.purge()),
                person.current().map(Person::id).orElse("?"),
                "rest");
    }

    private static String kinds() {
        return String.join(
                ", ", Arrays.stream(OperationKind.values()).map(Enum::name).toList());
    }

    private static <T> T answered(@Nullable String languages, Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException e) {
            throw RefusalProblem.of(e, languages);
        }
    }
}
