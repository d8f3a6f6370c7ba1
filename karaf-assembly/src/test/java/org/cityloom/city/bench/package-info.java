/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the way of a measurement costs, how fast and how large the city is, and what is felt of a deployment: {@code mvn -Pbench verify}. */
@NullMarked
package org.cityloom.city.bench;

import org.jspecify.annotations.NullMarked;
