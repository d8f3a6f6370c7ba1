/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.certificates.OwnCertificate;

/** The port that speaks TLS. What is in its key store may change while it is open: who comes later sees the new certificate, nobody is cut off. */
final class SecurePort {
    private static final Logger LOG = LoggerFactory.getLogger(SecurePort.class);

    private final String host;
    private final int port;
    private final Path keyStore;
    private final Path passwordFile;
    private final Optional<OwnFiles> own;
    private final SslContextFactory.Server tls = new SslContextFactory.Server();
    private FileTime read;

    /** @param own the certificate that the city makes by itself; empty if others keep the key store */
    SecurePort(String host, int port, Path keyStore, Path passwordFile, Optional<OwnFiles> own) throws IOException {
        this.host = host;
        this.port = port;
        this.keyStore = keyStore;
        this.passwordFile = passwordFile;
        this.own = own;
        this.read = Files.getLastModifiedTime(keyStore);
    }

    ServerConnector connector(Server server) throws IOException {
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePath(keyStore.toUri().toString());
        tls.setKeyStorePassword(password());
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

    private String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** Makes the city's own certificate anew if it is near its end. */
    void renew() {
        try {
            if (own.isPresent()) {
                OwnCertificate kept = own.get().ensure();
                if (kept.made()) {
                    LOG.warn(
                            "https has a new certificate {}, valid until {}: tell those who pinned the one before",
                            kept.fingerprint(),
                            kept.expires());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Cannot renew the certificate of https, will try again: {}", e.toString());
        }
    }

    /** Shows what is in the key store now, if it changed; what cannot be opened is left alone, and the one before stays. */
    void reload() {
        try {
            FileTime now = Files.getLastModifiedTime(keyStore);
            if (now.equals(read)) {
                return;
            }
            String password = password();
            if (KeyStore.getInstance(keyStore.toFile(), password.toCharArray()).size() == 0) {
                throw new IOException("it is empty");
            }
            tls.reload(factory -> factory.setKeyStorePassword(password));
            read = now;
            LOG.info("https shows the certificate that is in {} now", keyStore);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.error("https cannot use what is in {} now, and stays with what it has: {}", keyStore, e.toString());
        } catch (Exception e) { // what Jetty declares
            LOG.error("https cannot take over what is in {}", keyStore, e);
        }
    }
}
