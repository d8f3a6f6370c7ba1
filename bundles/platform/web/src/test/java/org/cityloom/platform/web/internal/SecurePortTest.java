/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecurePortTest {
    private static final Clock TODAY = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(TODAY, Duration.ofDays(800));

    @TempDir
    Path folder;

    private final Server server = new Server();
    private SecurePort port;
    private ServerConnector connector;

    @BeforeEach
    void start() throws Exception {
        own(TODAY).ensure();
        port = port(TODAY);
        connector = port.connector(server);
        server.addConnector(connector);
        server.setHandler(new Answers());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void showsANewCertificateToWhoComesLaterAndCutsNobodyOff() throws Exception {
        try (SSLSocket open = socket(kept())) {
            open.startHandshake();
            Certificate before = open.getSession().getPeerCertificates()[0];
            port(LATER).renew();
            assertThat(kept()).isNotEqualTo(before);
            port.reload();
            assertThat(shown()).isEqualTo(kept());
            open.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: city\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(open.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void makesNoneAnewThatIsValidForLong() throws Exception {
        Certificate before = kept();
        port.renew();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void staysWithWhatItHasWhenTheFileCannotBeOpenedAndTriesAgain() throws Exception {
        Certificate before = kept();
        byte[] good = Files.readAllBytes(store());
        Files.writeString(store(), "half a file");
        port.reload();
        try (SSLSocket socket = socket(before)) {
            socket.startHandshake();
            assertThat(socket.getSession().getPeerCertificates()[0]).isEqualTo(before);
        }
        Files.write(store(), good);
        port(LATER).renew();
        port.reload();
        assertThat(shown()).isEqualTo(kept()).isNotEqualTo(before);
    }

    private SecurePort port(Clock clock) throws IOException {
        return new SecurePort("127.0.0.1", 0, store(), folder.resolve("password"), Optional.of(own(clock)));
    }

    private OwnFiles own(Clock clock) {
        return new OwnFiles(store(), folder.resolve("password"), List.of(), clock);
    }

    private Path store() {
        return folder.resolve("web.p12");
    }

    private Certificate kept() throws Exception {
        char[] password = Files.readString(folder.resolve("password")).strip().toCharArray();
        KeyStore store = KeyStore.getInstance(store().toFile(), password);
        return store.getCertificate(store.aliases().nextElement());
    }

    /** What a new connection is shown that trusts only what is kept. */
    private Certificate shown() throws Exception {
        try (SSLSocket socket = socket(kept())) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private SSLSocket socket(Certificate trusted) throws Exception {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        authorities.setCertificateEntry("city", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return (SSLSocket)
                context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    }
}
