/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.Limit;

/**
 * What a case was filed under, as the catalogue said then.
 *
 * @param condition number of the filing condition
 * @param version of that condition; 0 for what the bundle brings
 * @param text the condition
 * @param limit how long handling may take
 * @param closing what closes it
 */
public record Filing(int condition, long version, LocalizedText text, Limit limit, LocalizedText closing) {}
