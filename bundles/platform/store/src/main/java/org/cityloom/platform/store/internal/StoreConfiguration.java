/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which database keeps the city, and how it is reached. */
@ObjectClassDefinition(
        id = StoreConfiguration.PID,
        name = "Store",
        description = "The database of the platform: an H2 file by default, PostgreSQL by its address alone")
public @interface StoreConfiguration {
    /** Where the configuration is kept. */
    String PID = "org.cityloom.store";

    @AttributeDefinition(
            name = "Address",
            description =
                    "JDBC address, jdbc:h2:… or jdbc:postgresql://host:port/database; empty for the H2 file below the"
                            + " data folder. Source: default, editable")
    String url() default "";

    @AttributeDefinition(name = "User", description = "Name of the database user. Source: default, editable")
    String user() default "cityloom";

    @AttributeDefinition(
            name = "Password file",
            description = "Path of a file whose first line is the password of the database user; empty for no password."
                    + " Make it readable for the platform's user only. Source: default, editable")
    String passwordFile() default "";

    @AttributeDefinition(
            name = "Connections",
            description =
                    "Connections held at most, 2 to 200. Source: default, about 8 for telemetry and 8 for everything"
                            + " else",
            min = "2",
            max = "200")
    int poolSize() default 16;

    @AttributeDefinition(
            name = "Patience",
            description = "Milliseconds to wait for a free connection before the work fails. Source: default, editable",
            min = "100",
            max = "120000")
    long connectionTimeoutMillis() default 10_000;

    @AttributeDefinition(
            name = "H2 cache",
            description = "KiB of table pages that H2 keeps in memory. Source: default, fits the heap of 768 MiB",
            min = "1024")
    int h2CacheKib() default 32_768;
}
