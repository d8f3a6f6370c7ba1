/** How a trade introduces itself to the core. */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.api.subsystem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
