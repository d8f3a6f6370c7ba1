/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Duration;
import java.time.LocalDate;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of {@code gas_sensor}. */
@Entity
@Table(name = "gas_sensor")
class SensorEntity {

    @Id
    @Column(name = "device_id")
    private String device;

    @Enumerated(EnumType.STRING)
    @Column(name = "site")
    private Site site;

    @Column(name = "interval_seconds")
    private @Nullable Integer interval;

    @Column(name = "calibrated_on")
    private @Nullable LocalDate calibratedOn;

    @Column(name = "set_kpa")
    private @Nullable Double setPressure;

    @Column(name = "operator_name")
    private String operator;

    /** For the persistence provider. */
    protected SensorEntity() {}

    SensorEntity(Sensor sensor) {
        this.device = sensor.device();
        set(sensor);
    }

    final void set(Sensor changed) {
        Duration every = changed.interval();
        this.site = changed.site();
        this.interval = every == null ? null : (int) every.toSeconds();
        this.calibratedOn = changed.calibratedOn();
        this.setPressure = changed.setPressure();
        this.operator = changed.operator();
    }

    Sensor toSensor() {
        Integer seconds = interval;
        return new Sensor(
                device,
                site,
                seconds == null ? null : Duration.ofSeconds(seconds),
                calibratedOn,
                setPressure,
                operator);
    }
}
