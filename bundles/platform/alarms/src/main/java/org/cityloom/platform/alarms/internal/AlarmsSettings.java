/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.cityloom.alarms}. */
@ObjectClassDefinition(id = AlarmsSettings.PID, name = "Alarms", description = "How many alarms a subsystem may raise")
public @interface AlarmsSettings {
    /** Where the settings are kept. */
    String PID = "org.cityloom.alarms";

    @AttributeDefinition(
            name = "New alarms per minute",
            description =
                    "new alarms that one subsystem may raise within a minute; beyond it its calls are refused and its "
                            + "measurements wait; one whose measurement is more than a minute old counts a tenth, since a backlog "
                            + "is worked off fast (default 600: ten in a second, more than any desk can look at)")
    int newAlarmsPerMinute() default 600;
}
