/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.rest;

import org.jspecify.annotations.Nullable;

/**
 * Which certificate is a device's own.
 *
 * @param fingerprint SHA-256 of the only one that counts, 64 hexadecimal digits with or without colons; null for any that bears the id
 * @param required whether the secret alone is not enough
 */
public record CertificateForm(@Nullable String fingerprint, boolean required) {}
