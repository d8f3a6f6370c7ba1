/** Where things are: areas of five levels down to the unit grid, and which of them a point lies in. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.places;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
