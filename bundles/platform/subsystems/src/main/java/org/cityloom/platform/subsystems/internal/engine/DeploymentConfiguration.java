/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set of the deployment of subsystems. */
@ObjectClassDefinition(
        id = DeploymentConfiguration.PID,
        name = "Subsystems",
        description = "How archives are taken and subsystems are deployed")
public @interface DeploymentConfiguration {
    /** Where it is configured. */
    String PID = "org.cityloom.subsystems";

    @AttributeDefinition(
            name = "Development: allow unsigned archives",
            description =
                    "true lets archives in that nobody signed, and every screen says so. Default false; never true in a real city")
    boolean allow_unsigned() default false;

    @AttributeDefinition(
            name = "Largest archive",
            description = "MiB of one archive, 1 to 1024. Default 64",
            min = "1",
            max = "1024")
    int maximum_archive_mebibytes() default 64;

    @AttributeDefinition(
            name = "Operations at the same time",
            description = "1 to 16, each on another subsystem. Default 4",
            min = "1",
            max = "16")
    int parallel_operations() default 4;

    @AttributeDefinition(
            name = "Threads of a subsystem",
            description =
                    "How many threads a subsystem may have before it is put into quarantine, 8 to 1000. Default 64",
            min = "8",
            max = "1000")
    int maximum_threads() default 64;
}
