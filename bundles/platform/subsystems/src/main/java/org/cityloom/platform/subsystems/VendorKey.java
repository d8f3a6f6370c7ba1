/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.time.Instant;

/**
 * A key that may sign archives.
 *
 * @param fingerprint SHA-256 of the certificate, hexadecimal
 * @param subject distinguished name of its holder
 * @param validUntil when the certificate ends
 * @param builtIn whether it came with the distribution
 */
public record VendorKey(String fingerprint, String subject, Instant validUntil, boolean builtIn) {}
