/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import org.cityloom.api.text.LocalizedText;

/**
 * One of the values that an attribute may have.
 *
 * @param value as it is stored
 * @param label what people read
 */
public record Option(String value, LocalizedText label) {}
