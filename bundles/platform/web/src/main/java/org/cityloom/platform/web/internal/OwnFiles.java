/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.cityloom.platform.certificates.OwnCertificate;
import org.cityloom.platform.certificates.SelfSigned;

/**
 * Where the certificate that the city makes by itself is.
 *
 * @param names that it is for
 */
record OwnFiles(Path keyStore, Path passwordFile, List<String> names, Clock clock) {
    /** Makes it, if it is missing or near its end. */
    OwnCertificate ensure() throws IOException {
        return SelfSigned.ensure(keyStore, passwordFile, names, clock);
    }
}
