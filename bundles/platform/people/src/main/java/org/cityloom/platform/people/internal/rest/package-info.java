/** Signing in and out over HTTP. */
@NullMarked
package org.cityloom.platform.people.internal.rest;

import org.jspecify.annotations.NullMarked;
