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
        "commands",
        "settings",
        "live",
        "store",
        "rest",
        "screen",
        "muck",
        "sanitation",
        "gas",
        "parks",
        "cases",
        "simulator"
    };

    @AttributeDefinition(
            name = "Largest body",
            description =
                    "Bytes that an operation reads which does not declare how much. Default 64 KiB: every form fits")
    long maximum_body_bytes() default 64L << 10;

    @AttributeDefinition(
            name = "Largest body of somebody who is not signed in",
            description =
                    "Bytes, whatever the operation declares. Default 64 KiB: a name and a password fit many times")
    long maximum_open_body_bytes() default 64L << 10;

    @AttributeDefinition(
            name = "Longest wait for one health check",
            description = "Milliseconds. Default 1000; a check that takes longer counts as failed")
    long health_check_milliseconds() default 1000;

    @AttributeDefinition(
            name = "Held requests",
            description =
                    "Requests that may wait while their subsystem is replaced, all subsystems together; each further "
                            + "one gets 503. Default 1000, about 10 MB")
    int held_requests() default 1000;

    @AttributeDefinition(
            name = "Longest hold",
            description =
                    "Seconds after which the requests of a subsystem are let through even if nobody says so. Default 60")
    int hold_seconds() default 60;

    @AttributeDefinition(
            name = "Publications at once",
            description = "Resources that are published at the same time, 1 to 16. Default 4")
    int publications_at_once() default 4;

    @AttributeDefinition(
            name = "Longest publication",
            description =
                    "Milliseconds that the publication of one resource may take before it makes room for others and "
                            + "counts as refused; it still counts if it succeeds later. Default 10000")
    long publication_milliseconds() default 10_000;
}
