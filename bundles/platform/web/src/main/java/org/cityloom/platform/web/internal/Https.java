/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.certificates.OwnCertificate;

/**
 * The secure port, and what is left of the other one beside it. The password of the key store is read from a file, so that no
 * configuration and no property of a service ever holds it.
 *
 * @param on whether there is one
 * @param host address that it listens on
 * @param keyStore file in the format PKCS12; empty for one that the city makes by itself
 * @param keyStorePasswordFile file with its password
 */
public record Https(boolean on, String host, int port, String keyStore, String keyStorePasswordFile) {
    /** What launchers and load balancers ask without a session; it tells nothing about the city. */
    private static final String READY = "/api/ready";

    private static final Logger LOG = LoggerFactory.getLogger(Https.class);

    /** @param names that a certificate of the city's own is made for */
    SecurePort open(List<String> names, Clock time) throws IOException {
        if (!keyStore.isEmpty()) {
            return new SecurePort(host, port, Path.of(keyStore), Path.of(keyStorePasswordFile), Optional.empty());
        }
        Path folder = Path.of(System.getProperty("karaf.data", "data"), "cityloom");
        OwnFiles own = new OwnFiles(folder.resolve("web.p12"), folder.resolve("web-password"), names, time);
        OwnCertificate made = own.ensure();
        LOG.info("https with the city's own certificate {}, valid until {}", made.fingerprint(), made.expires());
        return new SecurePort(host, port, made.keyStore(), made.passwordFile(), Optional.of(own));
    }

    /** Sends those to the secure port who came to the other one; what they sent is not looked at. */
    boolean redirects(Request request, HttpServletResponse response) throws IOException {
        if (!on || request.isSecure() || request.getRequestURI().equals(READY)) {
            return false;
        }
        request.setHandled(true);
        boolean page =
                request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/");
        if (page && request.getServerName().matches("[A-Za-z0-9.:\\[\\]-]{1,255}")) {
            response.setStatus(308);
            response.setHeader("Location", "https://" + request.getServerName() + ":" + port + request.getRequestURI());
        } else {
            new Refusal(403, "only over https, at port " + port).write(response);
        }
        return true;
    }
}
