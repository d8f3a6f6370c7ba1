/** Opens the one datasource of the platform and hands out its transactions. */
@NullMarked
package org.cityloom.platform.store.internal;

import org.jspecify.annotations.NullMarked;
