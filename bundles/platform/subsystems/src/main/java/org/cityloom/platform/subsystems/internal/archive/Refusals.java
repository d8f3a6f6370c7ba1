/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.RefusedException;

/** Why an archive is refused: the stable codes, which the operator's guide explains one by one. */
final class Refusals {
    /** It ends before its end. */
    static final String TRUNCATED = "archive-truncated";
    /** It is no archive at all, or parts of it cannot be unpacked. */
    static final String DAMAGED = "archive-damaged";
    /** More bytes arrive than an archive may have. */
    static final String TOO_LARGE = "archive-too-large";
    /** It expands to more than an archive may. */
    static final String BOMB = "archive-bomb";
    /** It has entries whose names lead elsewhere, or two of one name. */
    static final String SLIP = "archive-slip";
    /** Nobody signed it. */
    static final String UNSIGNED = "archive-unsigned";
    /** It was signed, but with a key that is not trusted. */
    static final String SIGNER_UNKNOWN = "archive-signer-unknown";
    /** The certificate of its signer is over, or not valid yet. */
    static final String SIGNER_EXPIRED = "archive-signer-expired";
    /** It is not what was signed. */
    static final String TAMPERED = "archive-tampered";
    /** No such archive is kept. */
    static final String UNKNOWN = "archive-unknown";
    /** {@code subsystem.json} is missing or wrong. */
    static final String DESCRIPTOR = "descriptor-invalid";
    /** The Karaf feature is missing or wrong. */
    static final String FEATURE = "feature-invalid";
    /** A bundle is wrong. */
    static final String BUNDLE = "bundle-invalid";
    /** A bundle brings packages of the core. */
    static final String CARRIES_API = "bundle-carries-api";
    /** It takes a path of others. */
    static final String PATH = "path-foreign";
    /** It takes tables of others. */
    static final String TABLE = "table-foreign";
    /** It asks for permissions of others. */
    static final String PERMISSION = "permission-foreign";

    private Refusals() {}

    static RefusedException refuse(String code, String zh, String en) {
        return new RefusedException(code, new LocalizedText(zh, en));
    }

    static RefusedException refuse(String code, String zh, String en, Throwable cause) {
        return new RefusedException(code, new LocalizedText(zh, en), cause);
    }
}
