/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.certificates.SelfSigned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpsTest {
    @TempDir
    Path folder;

    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        Path store = folder.resolve("web.p12");
        Path password = folder.resolve("password");
        SelfSigned.ensure(store, password, List.of(), Clock.systemUTC());
        server.setHandler(new Answers());
        Https https = new Https(true, "127.0.0.1", 0, store.toString(), password.toString());
        server.addBean(new Doorman(server, new Limits(30, 20, 4, 20, 20, 500), https, ""));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void answersOverTlsAndAsksTheBrowserToStayWithIt() throws Exception {
        try (SSLSocket socket = tls()) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(ask(socket, "GET", "/"))
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .endsWith("secure");
        }
    }

    @Test
    void refusesOldProtocolsAndWeakSuites() throws Exception {
        try (SSLSocket socket = tls()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
        SSLEngine engine = ((ServerConnector) server.getConnectors()[1])
                .getConnectionFactory(SslConnectionFactory.class)
                .getSslContextFactory()
                .newSSLEngine();
        assertThat(engine.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
        assertThat(engine.getEnabledCipherSuites()).isNotEmpty().noneMatch(suite -> suite.contains("CBC"));
    }

    @Test
    void sendsPagesToTheSecurePortAndRefusesEverythingElseOnTheOther() throws Exception {
        assertThat(plain("GET", "/subsystems")).startsWith("HTTP/1.1 308").contains("Location: https://city:");
        assertThat(plain("GET", "/api/devices")).startsWith("HTTP/1.1 403");
        assertThat(plain("POST", "/api/session")).startsWith("HTTP/1.1 403");
        assertThat(plain("GET", "/api/ready")).startsWith("HTTP/1.1 200").endsWith("open");
    }

    private SSLSocket tls() throws Exception {
        KeyStore store = KeyStore.getInstance(
                folder.resolve("web.p12").toFile(),
                Files.readString(folder.resolve("password")).strip().toCharArray());
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        authorities.setCertificateEntry(
                "city", store.getCertificate(store.aliases().nextElement()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port(1));
    }

    private int port(int connector) {
        return ((ServerConnector) server.getConnectors()[connector]).getLocalPort();
    }

    private String plain(String method, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(0))) {
            return ask(socket, method, path);
        }
    }

    private static String ask(Socket socket, String method, String path) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: city\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
