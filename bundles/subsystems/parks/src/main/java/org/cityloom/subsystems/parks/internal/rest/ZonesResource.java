/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.LightLimits;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.Readings;
import org.cityloom.subsystems.parks.internal.ZoneSights;
import org.cityloom.subsystems.parks.internal.Zones;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** The zones: what is wanted of their lights, and why. */
@Component(service = ZonesResource.class, property = RestResource.PUBLISH + "=true")
@Path("parks/zones")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ParksSubsystem.VIEW)
@Tag(name = "parks")
public final class ZonesResource {
    private final Zones zones;
    private final ZoneSights sights;
    private final Readings readings;
    private final Devices devices;
    private final Places places;
    private final CurrentPerson people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ZonesResource(
            @Reference Zones zones,
            @Reference ZoneSights sights,
            @Reference Readings readings,
            @Reference Devices devices,
            @Reference Places places,
            @Reference CurrentPerson people) {
        this.zones = zones;
        this.sights = sights;
        this.readings = readings;
        this.devices = devices;
        this.places = places;
        this.people = people;
    }

    /**
     * What is set of a zone; it belongs to the unit grid in which it lies.
     *
     * @param name 1 to 100 characters
     * @param park 1 to 100 characters
     * @param latitude degrees north
     * @param longitude degrees east
     * @param circuits at most 60 ids of registered circuits
     * @param meters at most 60 ids of registered light meters
     * @param onBelow lx, lights go on below; missing with the other if those of the city hold
     * @param offAbove lx, lights go off above, more than the other and at most 100,000
     */
    public record ZoneChange(
            @Nullable String name,
            @Nullable String park,
            double latitude,
            double longitude,
            @Nullable List<String> circuits,
            @Nullable List<String> meters,
            @Nullable Double onBelow,
            @Nullable Double offAbove) {}

    @GET
    @Operation(
            summary = "Lists the zones as they are now, ordered by id",
            description =
                    "Those within your areas, at most 1,500. 'why' says with values, thresholds and moments why a zone is on or off.")
    public List<ZoneView> list() {
        AreaScope scope = people.areas(ParksSubsystem.VIEW);
        Set<String> faulty = readings.faulty();
        Instant now = clock.instant();
        return zones.all().stream()
                .filter(zone -> scope.covers(zone.area()))
                .map(zone -> Views.zone(zone, sights.of(zone, now, faulty)))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells how one zone is now, and why")
    public ZoneView zone(@PathParam("id") String id) {
        return view(Views.seen(zones, people, ParksSubsystem.VIEW, id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(ParksSubsystem.MANAGE)
    @Operation(
            summary = "Adds a zone, or changes the one of this id",
            description = "A circuit belongs to one zone only.")
    public ZoneView put(@PathParam("id") String id, @Nullable ZoneChange change) {
        ZoneChange wanted = Parameters.needed(change);
        Position place = Forms.place(wanted.latitude(), wanted.longitude());
        String area = places.locate(place).map(AreaPath::grid).orElse(null);
        Forms.mayIn(people, ParksSubsystem.MANAGE, area);
        zones.find(id).ifPresent(there -> Forms.mayIn(people, ParksSubsystem.MANAGE, there.area()));
        Zone zone = new Zone(
                Forms.id(id),
                Forms.name("name", wanted.name(), 100),
                Forms.name("park", wanted.park(), 100),
                area,
                place,
                registered(wanted.circuits(), ParksSubsystem.CIRCUIT),
                registered(wanted.meters(), ParksSubsystem.METER),
                limits(wanted),
                clock.instant(),
                Forms.person(people));
        try {
            zones.put(zone);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    409,
                    "zone-conflict",
                    new LocalizedText("分区冲突", "The zone is in conflict with another"),
                    new LocalizedText("回路已属于其他分区，或分区已满：" + e.getMessage(), String.valueOf(e.getMessage())));
        }
        return view(zone);
    }

    private static @Nullable LightLimits limits(ZoneChange wanted) {
        Double on = wanted.onBelow();
        Double off = wanted.offAbove();
        if (on == null && off == null) {
            return null;
        }
        try {
            return new LightLimits(on == null ? 0 : on, off == null ? 0 : off);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "zone-limits",
                    new LocalizedText(
                            "开灯阈值须大于 0 且小于关灯阈值，关灯阈值不超过 100000 lx；沿用全市阈值时两项都留空",
                            "on below must be more than 0 and less than off above, which is at most 100,000 lx; leave both empty to"
                                    + " follow the city"));
        }
    }

    private List<String> registered(@Nullable List<String> ids, String type) {
        List<String> wanted = ids == null ? List.of() : ids.stream().distinct().toList();
        if (wanted.size() > Zone.MOST_DEVICES) {
            throw Parameters.invalid("设备过多", "at most " + Zone.MOST_DEVICES + " devices of a kind");
        }
        AreaScope scope = people.areas(ParksSubsystem.MANAGE);
        for (String id : wanted) {
            Optional<Device> device =
                    devices.device(id).filter(each -> each.type().equals(type) && scope.covers(each.area()));
            if (device.isEmpty()) {
                throw Parameters.invalid("没有该设备：" + id, "no " + type + " '" + id + "' is registered in your areas");
            }
        }
        return wanted;
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(ParksSubsystem.MANAGE)
    @Operation(summary = "Removes a zone; its circuits stay as they are")
    public void remove(@PathParam("id") String id) {
        zones.remove(Views.seen(zones, people, ParksSubsystem.MANAGE, id).id());
    }

    private ZoneView view(Zone zone) {
        return Views.zone(zone, sights.of(zone, clock.instant(), readings.faulty()));
    }
}
