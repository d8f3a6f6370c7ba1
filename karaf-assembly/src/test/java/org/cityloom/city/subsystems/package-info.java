/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Deployment of subsystems in the real distribution, with archives made by the tests, good and hostile. */
package org.cityloom.city.subsystems;
