/** The way of core services to the MQTT broker, whether it is the embedded one or an external one. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.broker;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
