/** Where things are. */
@NullMarked
package org.cityloom.platform.places.internal;

import org.jspecify.annotations.NullMarked;
