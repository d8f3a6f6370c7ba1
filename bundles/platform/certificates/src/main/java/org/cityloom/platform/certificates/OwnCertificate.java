/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A certificate of the city's own and where its files are.
 *
 * @param keyStore PKCS#12 with one key, its password is the first line of {@code passwordFile}; both readable by their owner only
 * @param passwordFile the password is in nothing else
 * @param pem the certificate without its key, for people to pin; readable by all
 * @param fingerprint SHA-256 of the certificate, upper-case hexadecimal in pairs with colons, as browsers and {@code openssl} show it
 * @param expires when it expires
 * @param made whether it was made just now; then those who pinned the one before have to be told
 */
public record OwnCertificate(
        Path keyStore, Path passwordFile, Path pem, String fingerprint, Instant expires, boolean made) {}
