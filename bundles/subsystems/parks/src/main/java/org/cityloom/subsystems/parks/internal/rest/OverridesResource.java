/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.HandSwitch;
import org.cityloom.subsystems.parks.internal.Lights;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.Readings;
import org.cityloom.subsystems.parks.internal.Thresholds;
import org.cityloom.subsystems.parks.internal.ZoneSights;
import org.cityloom.subsystems.parks.internal.Zones;
import org.cityloom.subsystems.parks.internal.store.HandSwitchStore;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** Switches zones by hand, until it expires or is taken back. */
@Component(service = OverridesResource.class, property = RestResource.PUBLISH + "=true")
@Path("parks/zones/{id}/override")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ParksSubsystem.VIEW)
@Tag(name = "parks")
public final class OverridesResource {
    private static final int MOST_TOLD = 100;
    private static final int LONGEST_REASON = 200;

    private final Zones zones;
    private final Lights lights;
    private final HandSwitchStore hands;
    private final ZoneSights sights;
    private final Readings readings;
    private final Thresholds thresholds;
    private final CurrentPerson people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OverridesResource(
            @Reference Zones zones,
            @Reference Lights lights,
            @Reference HandSwitchStore hands,
            @Reference ZoneSights sights,
            @Reference Readings readings,
            @Reference Thresholds thresholds,
            @Reference CurrentPerson people) {
        this.zones = zones;
        this.lights = lights;
        this.hands = hands;
        this.sights = sights;
        this.readings = readings;
        this.thresholds = thresholds;
        this.people = people;
    }

    /**
     * How a zone is to be switched.
     *
     * @param on whether its lamps are to be lit
     * @param seconds after how long it expires, 1 to the longest time that is configured
     * @param reason why, at most 200 characters; may be missing
     */
    public record OverrideRequest(@Nullable Boolean on, int seconds, @Nullable String reason) {}

    @GET
    @Operation(summary = "Lists how a zone was switched by hand, newest first", description = "The newest 100.")
    public List<ZoneView.OverrideView> list(@PathParam("id") String id) {
        Zone zone = Views.seen(zones, people, ParksSubsystem.VIEW, id);
        return hands.of(zone.id(), MOST_TOLD).stream()
                .map(hand -> new ZoneView.OverrideView(
                        hand.on(), hand.from(), hand.until(), hand.by(), hand.reason(), hand.endedAt(), hand.endedBy()))
                .toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(ParksSubsystem.SWITCH_LIGHTS)
    @Operation(
            summary = "Switches a zone by hand for a time",
            description =
                    "In force at once, and taken the place of when it is switched again. When it expires the rule decides.")
    public ZoneView put(@PathParam("id") String id, @Nullable OverrideRequest request) {
        Zone zone = Views.seen(zones, people, ParksSubsystem.SWITCH_LIGHTS, id);
        OverrideRequest wanted = Parameters.needed(request);
        long longest = thresholds.now().longestOverride().toSeconds();
        if (wanted.on() == null || wanted.seconds() < 1 || wanted.seconds() > longest) {
            throw Parameters.invalid(
                    "请填写“on”，且“seconds”须为 1 至 " + longest, "tell 'on', and 'seconds' must be 1 to " + longest);
        }
        String reason = wanted.reason() == null || wanted.reason().isBlank()
                ? ""
                : Forms.name("reason", wanted.reason(), LONGEST_REASON);
        Instant now = Instant.ofEpochMilli(clock.millis());
        lights.switchByHand(
                zone,
                new HandSwitch(
                        zone.id(),
                        wanted.on(),
                        now,
                        now.plus(Duration.ofSeconds(wanted.seconds())),
                        Forms.person(people),
                        reason,
                        null,
                        null));
        return view(zone);
    }

    @DELETE
    @RequiresPermission(ParksSubsystem.SWITCH_LIGHTS)
    @Operation(summary = "Takes back a switching by hand; the rule decides at once")
    public ZoneView remove(@PathParam("id") String id) {
        Zone zone = Views.seen(zones, people, ParksSubsystem.SWITCH_LIGHTS, id);
        if (!lights.release(zone, clock.instant(), Forms.person(people))) {
            throw new ProblemException(
                    409,
                    "zone-automatic",
                    new LocalizedText("分区未手动控制", "The zone is not switched by hand"),
                    new LocalizedText(
                            "分区“" + zone.name() + "”已按规则控制", "the rule decides on '" + zone.name() + "' already"));
        }
        return view(zone);
    }

    private ZoneView view(Zone zone) {
        return Views.zone(zone, sights.of(zone, clock.instant(), readings.faulty()));
    }
}
