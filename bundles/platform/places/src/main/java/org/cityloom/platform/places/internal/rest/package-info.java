/** Places over REST, as JSON and GeoJSON. */
@NullMarked
package org.cityloom.platform.places.internal.rest;

import org.jspecify.annotations.NullMarked;
