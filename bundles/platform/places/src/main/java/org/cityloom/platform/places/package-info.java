/** Bringing a real city into the platform, for the shell and other doors. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.places;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
