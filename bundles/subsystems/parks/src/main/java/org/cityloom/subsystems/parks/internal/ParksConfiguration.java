/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Thresholds of the subsystem. Each description names the unit and where the default comes from. */
@ObjectClassDefinition(
        id = ParksConfiguration.PID,
        name = "%parks.name",
        description = "%parks.description",
        localization = "OSGI-INF/l10n/parks")
public @interface ParksConfiguration {

    /** Where the thresholds are configured. */
    String PID = "org.cityloom.parks";

    @AttributeDefinition(name = "%on.name", description = "%on.description", min = "1", max = "1000")
    double light_on() default 20;

    @AttributeDefinition(name = "%onhold.name", description = "%onhold.description", min = "0", max = "3600")
    int light_on_hold() default 180;

    @AttributeDefinition(name = "%off.name", description = "%off.description", min = "2", max = "2000")
    double light_off() default 40;

    @AttributeDefinition(name = "%offhold.name", description = "%offhold.description", min = "0", max = "3600")
    int light_off_hold() default 300;

    @AttributeDefinition(name = "%window.name", description = "%window.description", min = "0", max = "180")
    int light_window() default 45;

    @AttributeDefinition(name = "%dwell.name", description = "%dwell.description", min = "0", max = "120")
    int light_dwell() default 10;

    @AttributeDefinition(name = "%storm.name", description = "%storm.description", min = "0", max = "7200")
    int light_storm_hold() default 600;

    @AttributeDefinition(name = "%needed.name", description = "%needed.description", min = "1", max = "10")
    int meters_needed() default 2;

    @AttributeDefinition(name = "%fresh.name", description = "%fresh.description", min = "60", max = "3600")
    int meters_fresh() default 300;

    @AttributeDefinition(name = "%stuck.name", description = "%stuck.description", min = "5", max = "1440")
    int meter_stuck() default 60;

    @AttributeDefinition(name = "%change.name", description = "%change.description", min = "0", max = "100")
    double meter_change() default 0.1;

    @AttributeDefinition(name = "%dark.name", description = "%dark.description", min = "0", max = "1000")
    double meter_dark() default 5;

    @AttributeDefinition(name = "%bright.name", description = "%bright.description", min = "1", max = "10000")
    double meter_bright() default 100;

    @AttributeDefinition(name = "%odd.name", description = "%odd.description", min = "1", max = "240")
    int meter_odd() default 15;

    @AttributeDefinition(name = "%current.name", description = "%current.description", min = "0.01", max = "50")
    double circuit_current() default 0.2;

    @AttributeDefinition(name = "%effect.name", description = "%effect.description", min = "1", max = "600")
    int circuit_effect() default 30;

    @AttributeDefinition(name = "%wrong.name", description = "%wrong.description", min = "60", max = "7200")
    int circuit_wrong() default 300;

    @AttributeDefinition(name = "%repeat.name", description = "%repeat.description", min = "2", max = "240")
    int circuit_repeat() default 15;

    @AttributeDefinition(name = "%share.name", description = "%share.description", min = "0", max = "100")
    double lamps_share() default 5;

    @AttributeDefinition(name = "%out.name", description = "%out.description", min = "60", max = "7200")
    int lamps_out() default 300;

    @AttributeDefinition(name = "%leakage.name", description = "%leakage.description", min = "1", max = "10000")
    double leakage_limit() default 30;

    @AttributeDefinition(name = "%leakhold.name", description = "%leakhold.description", min = "0", max = "3600")
    int leakage_hold() default 60;

    @AttributeDefinition(name = "%longest.name", description = "%longest.description", min = "1", max = "168")
    int override_longest() default 24;

    @AttributeDefinition(name = "%camera.name", description = "%camera.description", min = "10", max = "3600")
    int camera_interval() default 60;

    @AttributeDefinition(name = "%silent.name", description = "%silent.description", min = "1", max = "1440")
    int camera_silent() default 5;

    @AttributeDefinition(name = "%timeout.name", description = "%timeout.description", min = "1", max = "60")
    int camera_timeout() default 10;

    @AttributeDefinition(name = "%size.name", description = "%size.description", min = "16", max = "8192")
    int camera_size() default 2048;

    @AttributeDefinition(name = "%hosts.name", description = "%hosts.description", cardinality = 50)
    String[] camera_hosts() default {};

    @AttributeDefinition(name = "%zone.name", description = "%zone.description")
    String zone() default "Asia/Shanghai";
}
