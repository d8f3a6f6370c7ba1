/**
 * What the rest of the platform needs of the registry and vendors do not: who may sign in to the broker and publish where,
 * the news that devices were heard, and the registration of many at once.
 */
@Export
@Version("2.1.0")
@NullMarked
package org.cityloom.platform.devices;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
