/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.files;

import java.nio.file.Path;
import java.util.Objects;

import org.osgi.framework.BundleContext;

/** Where the deployment keeps its files. */
public final class DataFolder {
    private DataFolder() {}

    /** Below the data of the platform: it outlives a newer distribution. */
    public static Path of(BundleContext context) {
        return Path.of(Objects.requireNonNullElse(context.getProperty("karaf.data"), "data"), "cityloom", "subsystems");
    }

    /** Archives that came with the distribution. */
    public static Path shipped(BundleContext context) {
        return base(context).resolve("subsystems");
    }

    /** Certificates of vendors that came with the distribution. */
    public static Path shippedVendors(BundleContext context) {
        return base(context).resolve("etc").resolve("vendors");
    }

    private static Path base(BundleContext context) {
        return Path.of(Objects.requireNonNullElse(context.getProperty("karaf.base"), "."));
    }
}
