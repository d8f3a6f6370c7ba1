/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.certificates.OwnCertificate;
import org.cityloom.platform.certificates.SelfSigned;

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
    void open(Server server, List<String> names) throws IOException {
        Https known = keyStore.isEmpty() ? withOwnCertificate(names) : this;
        server.addConnector(known.connector(server));
    }

    private Https withOwnCertificate(List<String> names) throws IOException {
        Path folder = Path.of(System.getProperty("karaf.data", "data"), "cityloom");
        OwnCertificate own =
                SelfSigned.ensure(folder.resolve("web.p12"), folder.resolve("web-password"), names, Clock.systemUTC());
        LOG.info("https with the city's own certificate {}, valid until {}", own.fingerprint(), own.expires());
        return new Https(
                on, host, port, own.keyStore().toString(), own.passwordFile().toString());
    }

    private ServerConnector connector(Server server) throws IOException {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePath(Path.of(keyStore).toUri().toString());
        tls.setKeyStorePassword(Files.readString(Path.of(keyStorePasswordFile)).strip());
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setIncludeCipherSuites("TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_(GCM|POLY1305)_.*");
        tls.setRenegotiationAllowed(false);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(new SecureRequestCustomizer(false)); // one certificate, whatever name is asked for
        ServerConnector connector = new ServerConnector(
                server,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(configuration));
        connector.setName("secure");
        connector.setHost(host);
        connector.setPort(port);
        return connector;
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
