/** What a bundle that keeps data needs of the store: migrated tables and transactions. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
