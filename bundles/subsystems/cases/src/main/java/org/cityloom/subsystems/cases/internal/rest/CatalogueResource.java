/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
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
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogue;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Codes;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lists.Checks;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/** {@code /api/cases/catalogue}: what can be reported, and when it is filed. It belongs to no part of the city: everybody who sees cases reads it. */
@Component(service = CatalogueResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class CatalogueResource {
    private static final long LARGEST_FILE = 8L << 20; // bytes; 20,000 conditions fit
    private static final String CSV = "text/csv";
    private static final String CONDITION = "condition";
    private static final String ENTRY = "entry";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SEARCH = 100;

    private final Catalogues catalogues;

    @Activate
    public CatalogueResource(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @Path("entries")
    @Operation(
            summary = "What can be reported",
            description =
                    "Matters and faults of the catalogues in force on that date (on, today if it is left out); q looks for a part of the"
                            + " code or the title in either language.")
    public Page<EntryView> entries(
            @QueryParam("on") @Nullable String on,
            @QueryParam("q") @Nullable String q,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Context HttpHeaders headers) {
        PageRequest page = new PageRequest(offset, limit);
        return ListProblems.told(ENTRY, headers.getAcceptableLanguages(), () -> {
            LocalDate day = day(on);
            String wanted = Checks.optional("q", q, LONGEST_SEARCH).toLowerCase(Locale.ROOT);
            List<Entry> found = catalogues.on(day).reportable(day).stream()
                    .filter(entry -> isLike(entry, wanted))
                    .toList();
            return new Page<>(
                    found.stream()
                            .skip(page.offset())
                            .limit(page.limit())
                            .map(EntryView::of)
                            .toList(),
                    page.offset(),
                    found.size());
        });
    }

    private static boolean isLike(Entry entry, String wanted) {
        return entry.title().zh().contains(wanted)
                || entry.title().en().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.code().number().toLowerCase(Locale.ROOT).contains(wanted);
    }

    @GET
    @Path(ENTRY)
    @Operation(
            summary = "An entry with its filing conditions",
            description =
                    "As they count on that date (on, today if it is left out), with what it became in the catalogue after it, and every version"
                            + " of its conditions that the city wrote.")
    public EntryDetails entry(
            @Parameter(required = true) @QueryParam("standard") @Nullable String standard,
            @Parameter(required = true) @QueryParam("kind") @Nullable String kind,
            @Parameter(required = true) @QueryParam("code") @Nullable String number,
            @QueryParam("on") @Nullable String on,
            @Context HttpHeaders headers) {
        return ListProblems.told(ENTRY, headers.getAcceptableLanguages(), () -> {
            Code code = Codes.of(
                    Checks.text("standard", standard, LONGEST_TITLE),
                    Checks.text("kind", kind, LONGEST_TITLE),
                    Checks.text("code", number, LONGEST_TITLE));
            Catalogue catalogue = catalogues.on(day(on));
            Entry entry = catalogue
                    .entry(code)
                    .orElseThrow(() ->
                            ProblemException.notFound(ENTRY, new LocalizedText("目录条目", "entry"), code.toString()));
            return EntryDetails.of(entry, catalogue, catalogues.changes(code));
        });
    }

    /**
     * What a city adds.
     *
     * @param kind matter or fault
     * @param group 大类, two digits
     * @param title what it is called
     * @param groupTitle what its class is called
     */
    public record EntryForm(
            @Nullable String kind,
            @Nullable String group,
            @Nullable LocalizedText title,
            @Nullable LocalizedText groupTitle) {}

    @POST
    @Path("entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @Operation(
            summary = "Adds an entry of the city",
            description =
                    "Its code is an L, the two digits of the class, and a number counted downward from 099. It can be filed once it has a"
                            + " condition.")
    public EntryView add(@Nullable EntryForm form, @Context HttpHeaders headers) {
        EntryForm given = ListProblems.needed(form);
        return ListProblems.told(ENTRY, headers.getAcceptableLanguages(), () -> {
            Kind kind = "fault".equals(given.kind()) ? Kind.FAULT : Kind.MATTER;
            if (!kind.id().equals(given.kind())) {
                throw RefusedException.of("类型须为 matter 或 fault", "'kind' must be matter or fault");
            }
            String group = Checks.text("group", given.group(), LONGEST_TITLE);
            return EntryView.of(catalogues.extend(
                    kind, group, title("title", given.title()), title("groupTitle", given.groupTitle())));
        });
    }

    private static LocalizedText title(String name, @Nullable LocalizedText text) {
        return new LocalizedText(
                Checks.text(name, text == null ? null : text.zh(), LONGEST_TITLE),
                Checks.text(name, text == null ? null : text.en(), LONGEST_TITLE));
    }

    @PUT
    @Path("conditions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @Operation(
            summary = "Writes the next version of a filing condition, or a new one",
            description =
                    "version is the one that was looked at, 0 for what the city never changed; if somebody was faster, it is refused."
                            + " Cases keep what they were filed under.")
    public ConditionView put(@Nullable ConditionForm form, @Context HttpHeaders headers) {
        ConditionForm given = ListProblems.needed(form);
        return ConditionView.of(ListProblems.told(
                CONDITION,
                headers.getAcceptableLanguages(),
                () -> catalogues.change(given.condition(), ConditionForm.date("validFrom", given.validFrom()))));
    }

    /**
     * What became of an import.
     *
     * @param changed how many conditions got a new version
     */
    public record ImportedConditions(int changed) {}

    @POST
    @Path("conditions/import")
    @Consumes(CSV)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @BodyLimit(LARGEST_FILE)
    @Operation(
            summary = "Imports filing conditions from CSV",
            description =
                    "The columns of the export, UTF-8, at most 20,000 rows. An entry that the file names has these conditions and no others"
                            + " from validFrom on (today if it is left out); other entries stay. All rows or none: refusals name every row"
                            + " that cannot be taken.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Taken",
                        content = @Content(schema = @Schema(implementation = ImportedConditions.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "Rows that cannot be taken",
                        content = @Content(schema = @Schema(implementation = ListProblems.RefusedFile.class)))
            })
    public Response importCsv(
            @QueryParam("validFrom") @Nullable String validFrom, byte[] csv, @Context HttpHeaders headers) {
        return ListProblems.imported(
                CONDITION,
                headers.getAcceptableLanguages(),
                () -> new ImportedConditions(catalogues.importCsv(csv, ConditionForm.date("validFrom", validFrom))));
    }

    @GET
    @Path("conditions/export")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The filing conditions that count today as CSV",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The conditions",
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    public Response export() {
        return ListProblems.file(catalogues.exportCsv(), "conditions-" + catalogues.day() + ".csv");
    }

    private LocalDate day(@Nullable String on) {
        LocalDate day = ConditionForm.date("on", on);
        return day == null ? catalogues.day() : day;
    }
}
