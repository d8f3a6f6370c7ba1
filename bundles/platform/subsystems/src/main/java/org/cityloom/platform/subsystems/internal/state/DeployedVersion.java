/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * A version that runs, or that one can go back to.
 *
 * @param digest SHA-256 of its archive, hexadecimal
 * @param version of the archive
 * @param title what people call the subsystem
 * @param vendor who made it
 * @param signer whose key signed the archive; null if nobody's
 * @param shipped whether the archive came with the distribution
 * @param installed when it was installed
 */
public record DeployedVersion(
        String digest,
        String version,
        LocalizedText title,
        String vendor,
        @Nullable String signer,
        boolean shipped,
        Instant installed) {}
