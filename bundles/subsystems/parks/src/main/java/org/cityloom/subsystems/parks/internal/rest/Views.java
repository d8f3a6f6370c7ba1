/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.HandSwitch;
import org.cityloom.subsystems.parks.internal.LightLimits;
import org.cityloom.subsystems.parks.internal.Plan;
import org.cityloom.subsystems.parks.internal.ZoneSights;
import org.cityloom.subsystems.parks.internal.Zones;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** Makes answers of what is known. */
final class Views {

    private Views() {}

    /** The zone of that id, if that person may do there what needs the permission; else as if there were none. */
    static Zone seen(Zones zones, CurrentPerson people, String permission, String id) {
        return zones.find(id)
                .filter(zone -> people.areas(permission).covers(zone.area()))
                .orElseThrow(() -> ProblemException.notFound("zone", new LocalizedText("分区", "zone"), id));
    }

    static ZoneView zone(Zone zone, ZoneSights.Sight sight) {
        Plan plan = sight.plan();
        HandSwitch hand = sight.hand();
        LightLimits limits = zone.limits();
        return new ZoneView(
                zone.id(),
                zone.name(),
                zone.park(),
                zone.area(),
                zone.place().latitude(),
                zone.place().longitude(),
                zone.circuits(),
                zone.meters(),
                limits == null ? null : limits.onBelow(),
                limits == null ? null : limits.offAbove(),
                plan == null ? null : plan.on(),
                plan == null ? null : plan.since(),
                plan == null ? null : plan.automatic().cause().name(),
                sight.why(),
                sight.lux(),
                sight.trusted(),
                sight.lit(),
                override(hand));
    }

    static ZoneView.@Nullable OverrideView override(@Nullable HandSwitch hand) {
        return hand == null
                ? null
                : new ZoneView.OverrideView(
                        hand.on(), hand.from(), hand.until(), hand.by(), hand.reason(), hand.endedAt(), hand.endedBy());
    }
}
