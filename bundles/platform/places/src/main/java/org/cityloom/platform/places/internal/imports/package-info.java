/** Reading and checking a city that somebody brings. */
@NullMarked
package org.cityloom.platform.places.internal.imports;

import org.jspecify.annotations.NullMarked;
