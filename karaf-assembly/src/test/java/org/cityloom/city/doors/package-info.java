/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What an attacker tries at the doors of a real city, and what each of them asks. */
package org.cityloom.city.doors;
