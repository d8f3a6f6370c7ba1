/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the inbox tells a file that is complete from one that is still being copied. */
@ObjectClassDefinition(
        id = InboxConfiguration.PID,
        name = "Inbox",
        description = "The folder into which archives are put for installation")
public @interface InboxConfiguration {
    /** Where the configuration is kept. */
    String PID = "org.cityloom.subsystems.inbox";

    @AttributeDefinition(
            name = "Look",
            description = "Milliseconds between two looks into the folder. Source: default, editable",
            min = "50",
            max = "60000")
    int look_milliseconds() default 500;

    @AttributeDefinition(
            name = "Settle",
            description =
                    "Milliseconds that size and time of a file have to stay the same before it counts as complete."
                            + " Source: default, longer than copies over a slow network usually pause",
            min = "100",
            max = "600000")
    int settle_milliseconds() default 2000;

    @AttributeDefinition(
            name = "Patience",
            description = "Seconds without change after which a file that is no whole archive is refused."
                    + " Source: default, editable",
            min = "1",
            max = "86400")
    int patience_seconds() default 60;
}
