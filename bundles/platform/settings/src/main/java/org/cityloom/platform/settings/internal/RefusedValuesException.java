/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.cityloom.api.text.LocalizedText;

/** Values that cannot be set; none of them was. */
public final class RefusedValuesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LocalizedText> reasons;

    /** @param reasons each naming its attribute, not empty */
    RefusedValuesException(List<LocalizedText> reasons) {
        super(reasons.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    /** All reasons, each naming its attribute. */
    public LocalizedText reasons() {
        return new LocalizedText(
                reasons.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                reasons.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }
}
