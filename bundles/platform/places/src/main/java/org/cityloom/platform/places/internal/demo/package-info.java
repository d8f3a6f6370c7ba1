/** The demo city, made from a seed: an invented city that is exact by design, because every area is a union of cells of one mesh. */
@NullMarked
package org.cityloom.platform.places.internal.demo;

import org.jspecify.annotations.NullMarked;
