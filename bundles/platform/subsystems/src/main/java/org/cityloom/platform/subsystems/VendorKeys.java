/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Whose archives are trusted, kept in a key store in the data folder. Safe for all threads; blocks on the file. */
@ProviderType
public interface VendorKeys {
    /** Every trusted key, ordered by subject. */
    List<VendorKey> trusted();

    /**
     * Trusts a certificate from now on.
     *
     * @param certificate X.509, PEM or DER
     * @throws RefusedException if it is unreadable, or expired
     */
    VendorKey trust(byte[] certificate);

    /**
     * Trusts it no longer, also if it came with the distribution; what is installed stays installed.
     *
     * @throws RefusedException if there is no such key
     */
    void revoke(String fingerprint);
}
