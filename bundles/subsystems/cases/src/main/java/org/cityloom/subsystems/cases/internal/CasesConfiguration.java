/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long the steps of the centre may take, and what counts as the same problem. The defaults' sources stand in the descriptions. */
@ObjectClassDefinition(
        id = CasesConfiguration.PID,
        name = "%cases.name",
        description = "%cases.description",
        localization = "OSGI-INF/l10n/cases")
public @interface CasesConfiguration {
    /** Where it is configured. */
    String PID = "org.cityloom.cases";

    @AttributeDefinition(name = "%intake.name", description = "%intake.description", min = "1", max = "10000")
    int intake_minutes() default 15;

    @AttributeDefinition(name = "%verify.name", description = "%verify.description", min = "1", max = "10000")
    int verify_minutes() default 30;

    @AttributeDefinition(name = "%dispatch.name", description = "%dispatch.description", min = "1", max = "10000")
    int dispatch_minutes() default 15;

    @AttributeDefinition(name = "%check.name", description = "%check.description", min = "1", max = "10000")
    int check_minutes() default 30;

    @AttributeDefinition(name = "%yellow.name", description = "%yellow.description", min = "1", max = "99")
    int yellow_percent() default 25;

    @AttributeDefinition(name = "%reply.name", description = "%reply.description", min = "1", max = "720")
    int reply_hours() default 4;

    @AttributeDefinition(
            name = "%photo.metres.name",
            description = "%photo.metres.description",
            min = "1",
            max = "10000")
    int photo_metres() default 100;

    @AttributeDefinition(
            name = "%photo.before.name",
            description = "%photo.before.description",
            min = "0",
            max = "10080")
    int photo_minutes_before() default 30;

    @AttributeDefinition(name = "%photo.ahead.name", description = "%photo.ahead.description", min = "0", max = "1440")
    int photo_minutes_ahead() default 2;

    @AttributeDefinition(name = "%photo.bits.name", description = "%photo.bits.description", min = "0", max = "4")
    int photo_bits() default 4;

    @AttributeDefinition(name = "%policies.name", description = "%policies.description")
    String alarm_policies() default "";

    @AttributeDefinition(name = "%metres.name", description = "%metres.description", min = "1", max = "1000")
    int duplicate_metres() default 50;

    @AttributeDefinition(name = "%hours.name", description = "%hours.description", min = "1", max = "720")
    int duplicate_hours() default 24;
}
