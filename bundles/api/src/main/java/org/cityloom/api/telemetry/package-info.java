/** The way of a measurement: decoders and handlers that subsystems bring, and the history they can ask for. */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.api.telemetry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
