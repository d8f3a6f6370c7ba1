/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;

/** Why a photo is not taken in or not there, in the language of whoever asked. */
final class PhotoProblem {
    private PhotoProblem() {}

    static ProblemException of(RefusedPhotoException refusal, @Nullable String languages) {
        return of(refusal.status(), refusal.type(), refusal.reason(), languages);
    }

    static ProblemException of(int status, String type, LocalizedText reason, @Nullable String languages) {
        boolean zh = languages != null && languages.strip().startsWith("zh");
        return new ProblemException(
                status, type, zh ? "照片不可用" : "The photo cannot be used", zh ? reason.zh() : reason.en());
    }
}
