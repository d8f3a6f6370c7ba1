/** What the core can tell about the flow of measurements, and about the threads in which subsystems handle them. */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.platform.telemetry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
