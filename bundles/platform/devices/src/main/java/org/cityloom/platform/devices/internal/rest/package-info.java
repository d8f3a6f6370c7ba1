/** The registry over HTTP. */
@NullMarked
package org.cityloom.platform.devices.internal.rest;

import org.jspecify.annotations.NullMarked;
