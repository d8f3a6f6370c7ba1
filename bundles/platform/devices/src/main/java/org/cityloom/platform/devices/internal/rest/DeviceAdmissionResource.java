/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.rest;

import java.time.Duration;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.devices.AdmissionState;
import org.cityloom.platform.devices.DeviceAdmission;

/** What devices prove themselves with: {@code /api/devices/{id}/admission} and below, and {@code /api/devices/{id}/secret}. */
@Path("devices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
@Component(service = DeviceAdmissionResource.class, property = RestResource.PUBLISH + "=true")
public final class DeviceAdmissionResource {
    private static final String VIEW = "devices:view";
    private static final String MANAGE = "devices:manage";

    private final Devices devices;
    private final DeviceAdmission admission;
    private final CurrentPerson person;

    @Activate
    public DeviceAdmissionResource(
            @Reference Devices devices, @Reference DeviceAdmission admission, @Reference CurrentPerson person) {
        this.devices = devices;
        this.admission = admission;
        this.person = person;
    }

    @GET
    @Path("admission")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "What a device proves itself with",
            description =
                    "Whether it is blocked, which secrets work until when and were last used when, which certificate counts.")
    public AdmissionState state(@PathParam("id") String id) {
        return admission.state(known(VIEW, id));
    }

    @POST
    @Path("secret")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Make a new secret",
            description =
                    "The new one is shown this once. The old one works on for overlapMinutes, at most 30 days; with 0 it stops"
                            + " at once and an open connection is dropped. At most two work at a time.")
    public DeviceCredentials rotate(
            @PathParam("id") String id, @QueryParam("overlapMinutes") @DefaultValue("1440") int overlapMinutes) {
        return DeviceCredentials.of(admission.rotate(known(MANAGE, id), Duration.ofMinutes(overlapMinutes)));
    }

    @DELETE
    @Path("secret/old")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "End the old secret now",
            description = "A connection that was opened with it is dropped; without an old secret nothing happens.")
    public AdmissionState endOverlap(@PathParam("id") String id) {
        return admission.endOverlap(known(MANAGE, id));
    }

    @PUT
    @Path("admission/block")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Block a device",
            description =
                    "Its connection is dropped at once, and neither secret nor certificate opens another until it is restored.")
    public AdmissionState revoke(@PathParam("id") String id) {
        return admission.revoke(known(MANAGE, id));
    }

    @DELETE
    @Path("admission/block")
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Restore a blocked device",
            description =
                    "It has again what it had to prove itself with; a secret that leaked has to be replaced besides.")
    public AdmissionState restore(@PathParam("id") String id) {
        return admission.restore(known(MANAGE, id));
    }

    @PUT
    @Path("admission/certificate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MANAGE)
    @Operation(
            summary = "Say which certificate is the device's own",
            description =
                    "By the SHA-256 of the only one that counts, or none for any that bears the id as common name or DNS name;"
                            + " and whether the secret alone is not enough. An open connection is dropped.")
    public AdmissionState certificate(@PathParam("id") String id, CertificateForm form) {
        return admission.certificate(known(MANAGE, id), form.fingerprint(), form.required());
    }

    /** A device outside of the person's areas is as good as none. */
    private String known(String permission, String id) {
        AreaScope scope = person.areas(permission);
        return devices.device(id)
                .filter(device -> scope.covers(device.area()))
                .map(Device::id)
                .orElseThrow(() -> ProblemException.notFound("device", id));
    }
}
