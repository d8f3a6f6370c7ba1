/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Dictionary;
import java.util.Map;

import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Where the platform's own web server listens, as it is configured. */
final class OwnAddress {
    private static final String PID = "org.ops4j.pax.web";
    private static final String DEFAULT_PORT = "8181";
    private static final String DEFAULT_SECURE_PORT = "8443";

    private final ConfigurationAdmin configurations;

    OwnAddress(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /** The URL of a path, on this machine. */
    URI of(String path) {
        try {
            Configuration configuration = configurations.getConfiguration(PID, "?");
            Dictionary<String, Object> found = configuration.getProperties();
            Map<String, Object> properties = found == null ? Map.of() : FrameworkUtil.asMap(found);
            Object host = properties.get("org.ops4j.pax.web.listening.addresses");
            Object port = properties.get("org.osgi.service.http.port");
            String address =
                    host == null || host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host.toString();
            boolean secure = Boolean.parseBoolean(String.valueOf(properties.get("cityloom.https")));
            Object open = secure ? properties.get("cityloom.https.port") : port;
            return URI.create((secure ? "https://" : "http://")
                    + address.split(",", 2)[0]
                    + ":"
                    + (open == null ? secure ? DEFAULT_SECURE_PORT : DEFAULT_PORT : open)
                    + path);
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + PID + " cannot be read", e);
        }
    }
}
