/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.platform.devices.AdmissionState;
import org.cityloom.platform.devices.DeviceAdmission;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult;

/** {@code /api/devices}: what is registered, registering, and what devices prove themselves with. */
@Path("devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
@Component(service = DevicesResource.class, property = RestResource.PUBLISH + "=true")
public final class DevicesResource {
    private static final String VIEW = "devices:view";
    private static final String MANAGE = "devices:manage";
    private static final long LARGEST_FILE = 10L << 20; // bytes; some hundred thousand rows

    private final Devices devices;
    private final DeviceAdmission admission;
    private final DeviceImport imports;
    private final CurrentPerson person;

    @Activate
    public DevicesResource(
            @Reference Devices devices,
            @Reference DeviceAdmission admission,
            @Reference DeviceImport imports,
            @Reference CurrentPerson person) {
        this.devices = devices;
        this.admission = admission;
        this.imports = imports;
        this.person = person;
    }

    @GET
    @RequiresPermission(VIEW)
    @Operation(
            summary = "Devices, ordered by id",
            description =
                    "Every parameter restricts: area is the beginning of an area code, text a part of id or name.")
    public Page<Device> devices(
            @QueryParam("subsystem") @Nullable String subsystem,
            @QueryParam("type") @Nullable String type,
            @QueryParam("state") @Nullable DeviceState state,
            @QueryParam("area") @Nullable String area,
            @QueryParam("text") @Nullable String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return devices.devices(
                new DeviceQuery(subsystem, type, state, area, text, person.areas(VIEW)),
                new PageRequest(offset, limit));
    }

    @GET
    @Path("types")
    @RequiresPermission(VIEW)
    @Operation(summary = "Device types", description = "What the subsystems that are there declare, ordered by id.")
    public List<DeviceType> types() {
        return devices.types();
    }

    @GET
    @Path("{id}")
    @RequiresPermission(VIEW)
    @Operation(summary = "One device", description = "As it is registered, with its state.")
    public Device device(@PathParam("id") String id) {
        return within(VIEW, id);
    }

    /** The device, which is unknown to those who may not do that where it belongs. */
    private Device within(String permission, String id) {
        AreaScope scope = person.areas(permission);
        return devices.device(id)
                .filter(device -> scope.covers(device.area()))
                .orElseThrow(() -> ProblemException.notFound("device", id));
    }

    private void checkArea(@Nullable String area) {
        if (!person.areas(MANAGE).covers(area)) {
            throw new ProblemException(
                    403,
                    "area-foreign",
                    "This area is not yours",
                    "give the device an area that one of your units looks after, not "
                            + (area == null ? "none at all" : "'" + area + "'"));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MANAGE)
    @Operation(summary = "Register a device", description = "The answer contains its secret, which is shown this once.")
    public DeviceCredentials register(DeviceForm form) {
        checkArea(form.area());
        return DeviceCredentials.of(devices.register(form.registration(form.id())));
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @RequiresPermission(value = MANAGE, wholeCity = true)
    @BodyLimit(LARGEST_FILE)
    @Operation(
            summary = "Register devices from a CSV file",
            description =
                    "UTF-8, header id,type,name,owner,latitude,longitude,area, at most 10 MiB and 200,000 rows; bad rows are refused"
                            + " one by one, also those of devices that are there, which stay as they are. The secrets of the"
                            + " new devices are shown this once.")
    public ImportAnswer importCsv(
            @Parameter(description = "the only type that is taken, which rows need not name then; any without it")
                    @QueryParam("type")
                    @Nullable
                    String type,
            InputStream csv)
            throws IOException {
        try {
            DeviceImportResult result = imports.importCsv(csv, type);
            return new ImportAnswer(
                    result.registered().stream().map(DeviceCredentials::of).toList(), result.refused());
        } catch (UnreadableTableException e) {
            throw ProblemException.badRequest("device-file-unreadable", e.reason());
        }
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MANAGE)
    @Operation(summary = "Change a device", description = "Replaces everything but its id and secret.")
    public Device change(@PathParam("id") String id, DeviceForm form) {
        within(MANAGE, id);
        checkArea(form.area());
        return devices.change(form.registration(id));
    }

    @GET
    @Path("{id}/admission")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "What a device proves itself with",
            description =
                    "Whether it is blocked, which secrets work until when and were last used when, which certificate counts.")
    public AdmissionState state(@PathParam("id") String id) {
        return admission.state(within(VIEW, id).id());
    }

    @POST
    @Path("{id}/secret")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Make a new secret",
            description =
                    "The new one is shown this once. The old one works on for overlapMinutes, at most 30 days; with 0 it stops"
                            + " at once and an open connection is dropped. At most two work at a time.")
    public DeviceCredentials rotate(
            @PathParam("id") String id, @QueryParam("overlapMinutes") @DefaultValue("1440") int overlapMinutes) {
        return DeviceCredentials.of(admission.rotate(within(MANAGE, id).id(), Duration.ofMinutes(overlapMinutes)));
    }

    @DELETE
    @Path("{id}/secret/old")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "End the old secret now",
            description = "A connection that was opened with it is dropped; without an old secret nothing happens.")
    public AdmissionState endOverlap(@PathParam("id") String id) {
        return admission.endOverlap(within(MANAGE, id).id());
    }

    @PUT
    @Path("{id}/admission/block")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Block a device",
            description =
                    "Its connection is dropped at once, and neither secret nor certificate opens another until it is restored.")
    public AdmissionState revoke(@PathParam("id") String id) {
        return admission.revoke(within(MANAGE, id).id());
    }

    @DELETE
    @Path("{id}/admission/block")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Restore a blocked device",
            description =
                    "It has again what it had to prove itself with; a secret that leaked has to be replaced besides.")
    public AdmissionState restore(@PathParam("id") String id) {
        return admission.restore(within(MANAGE, id).id());
    }

    @PUT
    @Path("{id}/admission/certificate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Say which certificate is the device's own",
            description =
                    "By the SHA-256 of the only one that counts, or none for any that bears the id as common name or DNS name;"
                            + " and whether the secret alone is not enough. An open connection is dropped.")
    public AdmissionState certificate(@PathParam("id") String id, CertificateForm form) {
        return admission.certificate(within(MANAGE, id).id(), form.fingerprint(), form.required());
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Remove a device",
            description = "Its credentials stop working at once; its measurements stay.")
    public void remove(@PathParam("id") String id) {
        within(MANAGE, id);
        if (!devices.remove(id)) {
            throw ProblemException.notFound("device", id);
        }
    }
}
