/** Shapes, their size and the index that finds the area of a point. */
@NullMarked
package org.cityloom.platform.places.internal.geometry;

import org.jspecify.annotations.NullMarked;
