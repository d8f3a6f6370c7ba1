/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Thresholds of the subsystem. Each description names the unit and where the default comes from. */
@ObjectClassDefinition(
        id = MuckConfiguration.PID,
        name = "%muck.name",
        description = "%muck.description",
        localization = "OSGI-INF/l10n/muck")
public @interface MuckConfiguration {

    /** Where the thresholds are configured. */
    String PID = "org.cityloom.muck";

    @AttributeDefinition(name = "%limit.name", description = "%limit.description", min = "5", max = "120")
    double speeding_limit() default 50;

    @AttributeDefinition(name = "%hold.name", description = "%hold.description", min = "1", max = "600")
    int speeding_hold() default 10;

    @AttributeDefinition(name = "%clearing.name", description = "%clearing.description", min = "0", max = "50")
    double speeding_clearing() default 5;

    @AttributeDefinition(name = "%gap.name", description = "%gap.description", min = "1", max = "3600")
    int speeding_gap() default 120;

    @AttributeDefinition(name = "%moving.name", description = "%moving.description", min = "0", max = "20")
    double moving_speed() default 3;

    @AttributeDefinition(name = "%within.name", description = "%within.description", min = "30", max = "3600")
    int effect_within() default 300;

    @AttributeDefinition(name = "%held.name", description = "%held.description", min = "0", max = "600")
    int effect_held() default 90;
}
