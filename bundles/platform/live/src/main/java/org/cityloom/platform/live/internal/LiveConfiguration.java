/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set of the live stream. */
@ObjectClassDefinition(
        id = LiveConfiguration.PID,
        name = "Live",
        description = "How much is kept for screens that follow live events, and how often they get it")
public @interface LiveConfiguration {
    /** Where it is configured. */
    String PID = "org.cityloom.live";

    @AttributeDefinition(name = "Most screens", description = "Streams that may be open at a time. Default 500")
    int maximum_screens() default 500;

    @AttributeDefinition(
            name = "Most keys per screen",
            description =
                    "Events of different keys that wait for one slow screen; the oldest go first, and the screen is"
                            + " told. Default 20000")
    int maximum_keys() default 20_000;

    @AttributeDefinition(
            name = "Interval of a key",
            description = "Milliseconds between two events of one key. Default 1000: a map needs no more")
    long interval_milliseconds() default 1000;

    @AttributeDefinition(
            name = "Ping",
            description = "Seconds of silence after which a screen is sent a comment, and between two looks at its"
                    + " session. Default 15")
    long ping_seconds() default 15;

    @AttributeDefinition(
            name = "Stalled",
            description = "Seconds after which a stream is closed whose screen takes nothing any more. Default 60")
    long stalled_seconds() default 60;
}
