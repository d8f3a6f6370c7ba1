/** Brings the tables of each bundle up to date before the bundle works with them. */
@NullMarked
package org.cityloom.platform.store.internal.schema;

import org.jspecify.annotations.NullMarked;
