/** How a subsystem plugs its panels into the web pages. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.screen;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
