/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.OffsetDateTime;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;
import org.cityloom.subsystems.parks.internal.Cause;
import org.cityloom.subsystems.parks.internal.LightState;
import org.cityloom.subsystems.parks.internal.Phase;
import org.cityloom.subsystems.parks.internal.Plan;

/** A row of {@code parks_plan}. */
@Entity
@Table(name = "parks_plan")
class PlanEntity {
    @Id
    @Column(name = "zone_id")
    private String zone;

    @Column(name = "wanted")
    private int wanted;

    @Column(name = "wanted_since")
    private OffsetDateTime wantedSince;

    @Column(name = "automatic")
    private int automatic;

    @Column(name = "automatic_since")
    private OffsetDateTime automaticSince;

    @Column(name = "cause")
    private String cause;

    @Column(name = "lux")
    private @Nullable Double lux;

    @Column(name = "held_since")
    private @Nullable OffsetDateTime held;

    @Column(name = "dark_since")
    private @Nullable OffsetDateTime dark;

    @Column(name = "bright_since")
    private @Nullable OffsetDateTime bright;

    @Column(name = "looked_at")
    private @Nullable OffsetDateTime looked;

    @Column(name = "twilight")
    private String twilight;

    @Column(name = "switches")
    private int switches;

    /** For the persistence provider. */
    protected PlanEntity() {}

    PlanEntity(Plan plan) {
        this.zone = plan.zone();
        set(plan);
    }

    final void set(Plan plan) {
        LightState state = plan.automatic();
        this.wanted = plan.on() ? 1 : 0;
        this.wantedSince = Times.of(plan.since());
        this.automatic = state.on() ? 1 : 0;
        this.automaticSince = Times.of(state.since());
        this.cause = state.cause().name();
        this.lux = state.lux();
        this.held = Times.ofNullable(state.held());
        this.dark = Times.ofNullable(state.dark().since());
        this.bright = Times.ofNullable(state.bright().since());
        this.looked = Times.ofNullable(state.dark().last());
        this.twilight = state.twilight().name();
        this.switches = state.switches();
    }

    Plan plan() {
        LightState state = new LightState(
                automatic == 1,
                automaticSince.toInstant(),
                Cause.valueOf(cause),
                lux,
                Times.instant(held),
                new Debounce(Times.instant(dark), Times.instant(looked)),
                new Debounce(Times.instant(bright), Times.instant(looked)),
                Phase.valueOf(twilight),
                switches);
        return new Plan(zone, wanted == 1, wantedSince.toInstant(), state);
    }
}
