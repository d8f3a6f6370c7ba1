/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses are asked: HTTPS ones, and on this machine itself HTTP if the issuer is there too.
 *
 * @param issuer which an administrator configured
 */
record Addresses(URI issuer) {
    /** @throws IllegalArgumentException if the issuer itself is not to be asked */
    static Addresses beside(URI issuer) {
        Addresses addresses = new Addresses(issuer);
        addresses.checked(issuer);
        return addresses;
    }

    /** @throws IllegalArgumentException that says what is wrong with the address */
    URI checked(@Nullable URI address) {
        if (address == null || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("no address of a host: " + address);
        }
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean here = "http".equalsIgnoreCase(address.getScheme()) && loopback(address) && loopback(issuer);
        if (!https && !here) {
            throw new IllegalArgumentException(address + " is neither HTTPS nor on this machine");
        }
        return address;
    }

    /** By the text alone: what a name server answers may change. */
    private static boolean loopback(URI address) {
        return address.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }
}
