/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.audit.AuditPage;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditTrail;
import org.cityloom.platform.audit.internal.values.Values;

/** {@code /api/audit}: what was changed, by whom; and whether somebody tampered with that. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Component(service = AuditResource.class, property = RestResource.PUBLISH + "=true")
public final class AuditResource {
    private static final String VIEW = "audit:view";
    private static final String EXPORT = "audit:export";
    private static final Duration LONGEST_EXPORT = Duration.ofDays(366);

    private final AuditTrail trail;
    private final Audit audit;
    private final Verifications verifications;
    private final Values values = new Values();

    @Activate
    public AuditResource(@Reference AuditTrail trail, @Reference Audit audit) {
        this.trail = trail;
        this.audit = audit;
        this.verifications = new Verifications(trail);
    }

    @GET
    @RequiresPermission(value = VIEW, wholeCity = true)
    @Operation(
            summary = "What was changed, the latest first",
            description =
                    "Every parameter restricts: action is a whole one or what stands before its colon, text a part of who,"
                            + " from where, of what, before or after. What is marked as unreadable is no row that was written, so it"
                            + " was tampered with: a verification tells. Times are ISO-8601. Send next as before for the part that"
                            + " follows.")
    public EntriesView search(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("text") @Nullable String text,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        AuditQuery query = query(time("from", from), time("to", to), actor, action, subjectKind, subject, text);
        AuditPage page = trail.search(query, before, limit);
        return new EntriesView(
                page.entries().stream()
                        .map(entry -> EntryView.of(entry, values))
                        .toList(),
                page.next());
    }

    @GET
    @Path("export")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @RequiresPermission(value = EXPORT, wholeCity = true)
    @Operation(
            summary = "What was changed, as CSV",
            description =
                    "In the order of the chain, from and to are needed and at most 366 days apart; the other parameters"
                            + " are those of the search. The export itself is audited.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The entries",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    public Response export(
            @Parameter(required = true) @QueryParam("from") @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("text") @Nullable String text) {
        Instant begin = time("from", from);
        Instant end = time("to", to);
        if (begin == null
                || end == null
                || !begin.isBefore(end)
                || begin.plus(LONGEST_EXPORT).isBefore(end)) {
            throw ProblemException.badRequest(
                    "audit-export-range",
                    "from and to are needed, in this order and at most " + LONGEST_EXPORT.toDays() + " days apart");
        }
        AuditQuery query = query(begin, end, actor, action, subjectKind, subject, text);
        audit.record(AuditEntry.of(EXPORT, "audit", "csv", null, Map.of("from", begin, "to", end)));
        StreamingOutput content = out -> AuditCsv.write(trail, query, out);
        return Response.ok(content, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    @POST
    @Path("verifications")
    @RequiresPermission(value = VIEW, wholeCity = true)
    @Operation(
            summary = "Recomputes the whole chain",
            description = "Answers at once; ask for the latest verification until it does not run any more.",
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "Begun",
                            content = @Content(schema = @Schema(implementation = VerificationView.class))))
    public Response verify() {
        if (!verifications.begin()) {
            throw new ProblemException(
                    409,
                    "audit-verification-runs",
                    "A verification runs already",
                    "ask for it at /api/audit/verifications/latest");
        }
        return Response.accepted(latest())
                .location(URI.create("/api/audit/verifications/latest"))
                .build();
    }

    @GET
    @Path("verifications/latest")
    @RequiresPermission(value = VIEW, wholeCity = true)
    @Operation(
            summary = "The latest verification",
            description =
                    "How far it is, or the first broken entry; of this node, since it was started. Before the first it does"
                            + " not run and has no report.")
    public VerificationView latest() {
        return verifications.latest().orElse(VerificationView.NONE);
    }

    private static AuditQuery query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subjectKind,
            @Nullable String subject,
            @Nullable String text) {
        return new AuditQuery(from, to, given(actor), given(action), given(subjectKind), given(subject), given(text));
    }

    /** A field of a form that was left empty does not restrict; a NUL is in no entry, and PostgreSQL takes none. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace('\0', '\ufffd');
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    parameter + " must be an ISO-8601 time like 2026-11-23T08:00:00Z, got '" + text + "'", e);
        }
    }

    @Deactivate
    void close() {
        verifications.close();
    }
}
