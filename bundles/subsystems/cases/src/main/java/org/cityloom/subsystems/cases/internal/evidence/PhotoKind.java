/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

/** What a photo is to show, and what one needs to add it. Source: domain, closed loop, "Evidence". */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
public enum PhotoKind {
    NEAR("近景", "near", Rights.REPORT, Rights.VERIFY, Rights.CHECK),
    FAR("远景", "far", Rights.REPORT, Rights.VERIFY, Rights.CHECK),
    REFERENCE("参照物", "reference", Rights.REPORT, Rights.VERIFY, Rights.CHECK),
    BEFORE("处置前", "before", Rights.REPORT, Rights.VERIFY, Rights.CHECK),
    AFTER("处置后", "after", Rights.WORK);

    private final String zh;
    private final String en;
    private final List<String> permissions;

    PhotoKind(String zh, String en, String... permissions) {
        this.zh = zh;
        this.en = en;
        this.permissions = List.of(permissions);
    }

    /** As addresses write it, like {@code near}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that id, or empty. */
    public static Optional<PhotoKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** Whoever holds one of these may add one. */
    public List<String> permissions() {
        return permissions;
    }
}
