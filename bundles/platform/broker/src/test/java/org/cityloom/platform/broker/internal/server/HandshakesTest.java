/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;
import org.cityloom.platform.certificates.OwnCertificate;
import org.cityloom.platform.certificates.SelfSigned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens before anybody speaks MQTT. */
class HandshakesTest {
    private static final int FLOOD = 300;
    private static final int READ_MILLIS = 60_000;

    @TempDir
    Path folder;

    private BrokerFixture broker;

    @BeforeEach
    void start() throws Exception {
        OwnCertificate own = certificate(Clock.systemUTC());
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        BrokerSettings.Tls tls = new BrokerSettings.Tls(port, own.keyStore(), password(), null, "");
        broker = BrokerFixture.start(
                new BrokerSettings(folder.resolve("data"), "127.0.0.1", 0, -1, tls, BrokerLimits.DEFAULT),
                new TestDevices());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aFloodOfBadHandshakesIsCountedAndWritesOneLine() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < FLOOD; i++) {
                knock("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            assertThatThrownBy(this::handshakeOfOld).isInstanceOf(SSLException.class);
            Received.waitFor(() -> broker.traffic().failedHandshakes() == FLOOD + 1, "every failure to be counted");
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8).lines()).singleElement().satisfies(line -> assertThat(line)
                .contains("1 TLS handshakes failed"));
        assertThat(shown(trusting())).isEqualTo(kept()); // who speaks properly is still let in
    }

    @Test
    void tellsOnceAMinuteHowManyFailed() {
        AtomicLong now = new AtomicLong();
        FailedHandshakes failed = new FailedHandshakes(now::get);
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            for (int second = 0; second <= 60; second++) {
                failed.add("10.0.0.7", new SSLException("x".repeat(5000)));
                now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            }
        } finally {
            System.setErr(before);
        }
        assertThat(failed.count()).isEqualTo(61);
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .satisfies(line ->
                        assertThat(line).contains("60 TLS handshakes failed").hasSizeLessThan(400));
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        try (SSLSocket open = socket(trusting())) {
            open.startHandshake();
            Certificate first = open.getSession().getPeerCertificates()[0];
            assertThat(first).isEqualTo(kept());
            OwnCertificate renewed = certificate(Clock.offset(Clock.systemUTC(), Duration.ofDays(800)));
            assertThat(renewed.made()).isTrue();
            SSLContext trusting = trusting();
            Received.waitFor(() -> kept().equals(shownNow(trusting)), "the new certificate");
            assertThat(first).isNotEqualTo(kept());
            open.getOutputStream().write(0); // who was connected stays so
        }
    }

    private OwnCertificate certificate(Clock clock) throws IOException {
        return SelfSigned.ensure(folder.resolve("broker.p12"), folder.resolve("password"), List.of(), clock);
    }

    private String password() throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    private Certificate kept() {
        try {
            return KeyStore.getInstance(
                            folder.resolve("broker.p12").toFile(), password().toCharArray())
                    .getCertificate("cityloom");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext trusting() throws Exception {
        KeyStore pinned = KeyStore.getInstance("PKCS12");
        pinned.load(null, null);
        pinned.setCertificateEntry("broker", kept());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(pinned);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private SSLSocket socket(SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), broker.tlsUri().getPort());
        socket.setSoTimeout(READ_MILLIS);
        return socket;
    }

    private Certificate shown(SSLContext context) throws IOException {
        try (SSLSocket socket = socket(context)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Nothing while the one before is still shown, or the port is opened anew. */
    private @Nullable Certificate shownNow(SSLContext context) {
        try {
            return shown(context);
        } catch (IOException e) {
            return null;
        }
    }

    private void handshakeOfOld() throws Exception {
        try (SSLSocket socket = socket(trusting())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
            socket.startHandshake();
        }
    }

    private void knock(byte[] bytes) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), broker.tlsUri().getPort())) {
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream().write(bytes);
            try (InputStream in = socket.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
