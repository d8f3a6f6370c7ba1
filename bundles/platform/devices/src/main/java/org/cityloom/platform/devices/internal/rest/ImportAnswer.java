/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.rest;

import java.util.List;

import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;

/**
 * What became of an import.
 *
 * @param registered the new devices with their secrets
 * @param refused the rows that were not taken, with line and reason
 */
public record ImportAnswer(List<DeviceCredentials> registered, List<RefusedRow> refused) {}
