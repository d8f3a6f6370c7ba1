/** What is wrong in the city: raised by rules, acknowledged by people, read by other subsystems through a feed. */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.api.alarms;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
