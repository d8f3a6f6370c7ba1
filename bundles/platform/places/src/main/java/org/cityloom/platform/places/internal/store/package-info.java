/** The tables of an imported city. */
@NullMarked
package org.cityloom.platform.places.internal.store;

import org.jspecify.annotations.NullMarked;
