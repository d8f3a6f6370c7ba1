/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Which city is shown. */
@ObjectClassDefinition(
        id = PlacesConfiguration.PID,
        name = "Places",
        description = "Which city the platform runs. Defaults are ours and editable.")
public @interface PlacesConfiguration {
    /** Name of the configuration. */
    String PID = "org.cityloom.places";

    @AttributeDefinition(
            name = "Seed of the demo city",
            description = "Another number makes another demo city. Unit: none. Default 2026 (ours).")
    long seed() default 2026;

    @AttributeDefinition(
            name = "Source",
            description = "imported: the city that was imported last, and the demo city while there is none;"
                    + " demo: always the demo city. Default imported (ours).",
            options = {
                @Option(label = "imported city, else the demo city", value = "imported"),
                @Option(label = "demo city", value = "demo")
            })
    String source() default "imported";

    @AttributeDefinition(
            name = "Overlap tolerance",
            description = "How much two imported areas may overlap before the second is refused, and how large a gap is"
                    + " before it is reported. Unit: percent of the smaller area. Default 0.5 (ours).")
    double overlapTolerancePercent() default 0.5;
}
