/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Cases in the real distribution: the closed loop with everybody who takes part in it. */
package org.cityloom.city.cases;
