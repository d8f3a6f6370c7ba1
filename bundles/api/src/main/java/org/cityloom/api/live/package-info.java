/** What changes, pushed to the screens that show it. */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.api.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
