/** What reports from the street: device types that subsystems declare, and the registered devices. */
@Export
@Version("1.2.0")
@NullMarked
package org.cityloom.api.devices;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
