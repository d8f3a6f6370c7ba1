/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.ws.rs.Consumes;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.CaseRights;
import org.cityloom.subsystems.cases.internal.Masking;
import org.cityloom.subsystems.cases.internal.Photos;
import org.cityloom.subsystems.cases.internal.evidence.PhotoKind;
import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.Photo;

/**
 * Photos of cases. A photo in its full size is only ever downloaded, bare of what its camera noted unless it is asked for as evidence, and what
 * is shown was made anew of its pixels; like all that the platform answers, neither is sniffed, nor may run anything.
 */
@Component(service = PhotosResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/{number}/photos")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class PhotosResource {
    private static final String LANGUAGES = "Accept-Language";
    private static final String JPEG = "image/jpeg";

    private final VisibleCases visible;
    private final Photos photos;
    private final CurrentPerson people;

    @Activate
    public PhotosResource(@Reference CaseStore cases, @Reference Photos photos, @Reference CurrentPerson people) {
        this.visible = new VisibleCases(cases, people);
        this.photos = photos;
        this.people = people;
    }

    @GET
    @Operation(summary = "Lists the photos of a case, in the order in which they were sent in")
    public List<PhotoView> list(@PathParam("number") String number) {
        CaseFile file = visible.get(number);
        return photos.of(file.number()).stream().map(this::view).toList();
    }

    @POST
    @Consumes({JPEG, "image/png", "image/heic", "image/heif", MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(Photos.LARGEST)
    @Operation(
            summary = "Adds a photo to a case",
            description =
                    "JPEG, PNG or HEIC by its content, at most 20 MiB, 60 million pixels and 20 photos of a case. Where and"
                            + " when it was taken is compared with the case, and its picture with photos of other cases.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Kept",
                            content = @Content(schema = @Schema(implementation = PhotoView.class))))
    public Response add(
            @PathParam("number") String number,
            @Parameter(description = "near, far, reference, before or after", required = true)
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            InputStream content,
            @HeaderParam(LANGUAGES) @Nullable String languages) {
        CaseFile file = visible.get(number);
        try {
            PhotoKind known = known(kind);
            mayAdd(known, file);
            String by = people.current().map(Person::id).orElse("unknown");
            PhotoView view = view(photos.add(file, known, content, by));
            return Response.created(URI.create("/api/cases/" + number + "/photos/" + view.id()))
                    .entity(view)
                    .build();
        } catch (RefusedPhotoException e) {
            throw PhotoProblem.of(e, languages);
        }
    }

    @GET
    @Path("{id}/thumbnail")
    @Produces({JPEG, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "A photo made small",
            description = "At most 640 pixels on a side, made of its pixels and nothing else.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The picture",
                            content = @Content(mediaType = JPEG, schema = @Schema(type = "string", format = "binary"))))
    public Response thumbnail(
            @PathParam("number") String number,
            @PathParam("id") long id,
            @HeaderParam(LANGUAGES) @Nullable String languages) {
        Photo photo = photo(visible.get(number), id);
        java.nio.file.Path file = photos.thumbnail(photo)
                .orElseThrow(() -> PhotoProblem.of(
                        404,
                        "photo-no-thumbnail",
                        new LocalizedText(
                                "照片 " + id + " 没有缩略图（HEIC 格式不能解码），请下载原图",
                                "The photo " + id
                                        + " has no thumbnail, because HEIC is not decoded; download the original"),
                        languages));
        return Response.ok(file.toFile(), JPEG).build();
    }

    @GET
    @Path("{id}/original")
    @Produces({JPEG, "image/png", "image/heic", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "A photo in its full size, to download",
            description =
                    "Without anything that the camera or a program noted about it, but how it is to be turned. HEIC cannot be rid of its notes:"
                            + " it takes what evidence takes.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response original(
            @PathParam("number") String number,
            @PathParam("id") long id,
            @HeaderParam(LANGUAGES) @Nullable String languages) {
        CaseFile file = visible.get(number);
        Photo photo = photo(file, id);
        if (!photo.format().isDecoded()) {
            return evidence(file, photo, languages);
        }
        try {
            return file(photo, photos.bare(photo), languages);
        } catch (RefusedPhotoException e) {
            throw PhotoProblem.of(e, languages);
        }
    }

    @GET
    @Path("{id}/evidence")
    @Produces({JPEG, "image/png", "image/heic", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "A photo exactly as it was sent in, to download",
            description =
                    "With all that the camera noted, which may tell who took it: takes cases:accept, cases:file, cases:check or cases:assess"
                            + " where the case lies.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response evidence(
            @PathParam("number") String number,
            @PathParam("id") long id,
            @HeaderParam(LANGUAGES) @Nullable String languages) {
        CaseFile file = visible.get(number);
        return evidence(file, photo(file, id), languages);
    }

    private Response evidence(CaseFile file, Photo photo, @Nullable String languages) {
        if (people.current()
                .filter(person -> CaseRights.mayHaveEvidence(person, file))
                .isEmpty()) {
            throw PhotoProblem.of(
                    403,
                    "photo-evidence-forbidden",
                    new LocalizedText(
                            "原始文件含拍摄信息，仅限受理、立案、核查和考评人员下载",
                            "The file as it was sent in tells what the camera noted; it takes cases:accept, cases:file, cases:check or"
                                    + " cases:assess there"),
                    languages);
        }
        return file(photo, photos.original(photo), languages);
    }

    private static Response file(Photo photo, Optional<java.nio.file.Path> found, @Nullable String languages) {
        java.nio.file.Path file = found.orElseThrow(() -> PhotoProblem.of(
                500,
                "photo-lost",
                new LocalizedText(
                        "照片 " + photo.id() + " 的文件已丢失，请管理员从备份恢复照片目录",
                        "The file of the photo " + photo.id()
                                + " is lost; let an administrator restore the folder of photos from a backup"),
                languages));
        String name =
                photo.caseNumber() + "-" + photo.id() + "." + photo.format().extension();
        return ListProblems.file(file.toFile(), photo.format().mediaType(), name);
    }

    private Photo photo(CaseFile file, long id) {
        return photos.find(file.number(), id)
                .orElseThrow(
                        () -> ProblemException.notFound("photo", new LocalizedText("照片", "photo"), Long.toString(id)));
    }

    private static PhotoKind known(@Nullable String kind) {
        String kinds = Arrays.stream(PhotoKind.values()).map(PhotoKind::id).collect(Collectors.joining(", "));
        return PhotoKind.of(kind == null ? "" : kind)
                .orElseThrow(() -> new RefusedPhotoException(
                        400,
                        "photo-kind-unknown",
                        new LocalizedText(
                                "“kind”应为 " + kinds + " 之一",
                                "'kind' must be one of " + kinds + ", got '" + kind + "'")));
    }

    private void mayAdd(PhotoKind kind, CaseFile file) {
        String grid = file.subject().areas().grid();
        if (kind.permissions().stream().noneMatch(each -> people.areas(each).covers(grid))) {
            String permissions = String.join(", ", kind.permissions());
            throw new RefusedPhotoException(
                    403,
                    "photo-kind-forbidden",
                    new LocalizedText(
                            "添加“" + kind.title().zh() + "”照片需要以下权限之一：" + permissions,
                            "To add a photo of the kind '" + kind.id() + "' takes one of " + permissions));
        }
    }

    private PhotoView view(Photo photo) {
        return PhotoView.of(photo, people.current().map(Masking::seesCollectors).orElse(false));
    }
}
