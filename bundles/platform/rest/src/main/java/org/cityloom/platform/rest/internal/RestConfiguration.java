/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set of the REST door. */
@ObjectClassDefinition(
        id = RestConfiguration.PID,
        name = "REST",
        description = "Limits of requests, and what must work before the city counts as ready")
public @interface RestConfiguration {
    /** Where it is configured. */
    String PID = "org.cityloom.rest";

    @AttributeDefinition(
            name = "Expected health checks",
            description = "Names (hc.name) that /api/ready waits for. Default: every part of the demo city")
    String[] expected() default {
        "places",
        "people",
        "devices",
        "broker",
        "telemetry",
        "alarms",
        "live",
        "store",
        "rest",
        "screen",
        "muck",
        "simulator"
    };

    @AttributeDefinition(
            name = "Largest body of a signed-in caller",
            description = "Bytes. Default 32 MiB: the GeoJSON of a large city fits")
    long maximum_body_bytes() default 32L << 20;

    @AttributeDefinition(
            name = "Largest body of anybody else",
            description = "Bytes. Default 64 KiB: a name and a password fit many times")
    long maximum_open_body_bytes() default 64L << 10;

    @AttributeDefinition(
            name = "Longest wait for one health check",
            description = "Milliseconds. Default 1000; a check that takes longer counts as failed")
    long health_check_milliseconds() default 1000;
}
