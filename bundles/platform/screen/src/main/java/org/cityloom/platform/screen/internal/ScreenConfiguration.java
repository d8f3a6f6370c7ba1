/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the web shell. */
@ObjectClassDefinition(name = "Screen", description = "How the web pages show the city")
public @interface ScreenConfiguration {
    /** Persistent identity of this configuration. */
    String PID = "org.cityloom.screen";

    @AttributeDefinition(
            name = "Time zone",
            description = "Zone of the city in which clocks and times are shown, as the time zone database names it."
                    + " Default Asia/Shanghai: the official time of all China (editable).")
    String zone() default "Asia/Shanghai";
}
