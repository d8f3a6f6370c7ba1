/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The door of the web server: it works before any servlet, filter or resource, and for all of them alike. */
@NullMarked
package org.cityloom.platform.web.internal;

import org.jspecify.annotations.NullMarked;
