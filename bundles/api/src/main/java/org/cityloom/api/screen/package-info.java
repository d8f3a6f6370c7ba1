/** How a subsystem plugs its panels into the web pages, and how any bundle tells those who look at them what state the platform is in. */
@Export
@Version("1.2.0")
@NullMarked
package org.cityloom.api.screen;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
