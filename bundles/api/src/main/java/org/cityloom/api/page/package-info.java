/** Bounded pages: no query of the platform returns an unbounded list. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.page;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
