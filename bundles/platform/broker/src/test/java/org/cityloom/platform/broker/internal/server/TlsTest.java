/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.TestDevices;
import org.cityloom.platform.certificates.OwnCertificate;
import org.cityloom.platform.certificates.SelfSigned;
import org.cityloom.platform.certificates.testing.TestAuthority;
import org.cityloom.platform.certificates.testing.TestAuthority.Issued;
import org.cityloom.platform.devices.Admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Real clients over TLS, the broker with a certificate that it made itself. */
class TlsTest {
    private static final long PATIENCE = 60_000;
    private static final int NOT_AUTHORIZED = 0x87;
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDevices devices = new TestDevices();
    private final Instant now = Clock.systemUTC().instant();
    private TestAuthority city;
    private KeyStore broker;
    private BrokerFixture running;
    private String secret;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        city = new TestAuthority("city", now);
        OwnCertificate own = SelfSigned.ensure(
                folder.resolve("broker.p12"), folder.resolve("password"), List.of(), Clock.systemUTC());
        String password = java.nio.file.Files.readString(own.passwordFile()).strip();
        broker = KeyStore.getInstance(own.keyStore().toFile(), password.toCharArray());
        Path trusted = TestAuthority.write(city.trustStore(), folder.resolve("trusted.p12"));
        BrokerSettings.Tls tls = new BrokerSettings.Tls(0, own.keyStore(), password, trusted, TestAuthority.PASSWORD);
        running = BrokerFixture.start(
                new BrokerSettings(folder.resolve("data"), "127.0.0.1", 0, -1, tls, BrokerLimits.DEFAULT), devices);
        secret = devices.add("muck", "truck-1");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void letsADeviceInWithItsSecretAndNoCertificate() throws Exception {
        assertThat(connect(null, secret).isConnected()).isTrue();
    }

    @Test
    void letsADeviceInWithItsCertificateAndNoSecret() throws Exception {
        assertThat(connect(issued("truck-1"), null).isConnected()).isTrue();
    }

    @Test
    void letsADeviceThatMustShowItsCertificateInWithItAndNotWithout() throws Exception {
        devices.answer("truck-1", Admission.CERTIFICATE_MISSING);
        assertThat(reason(null, secret)).isEqualTo(NOT_AUTHORIZED);
        assertThat(connect(issued("truck-1"), secret).isConnected()).isTrue();
        assertThat(running.refusedSignIns()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .contains("has to show its certificate"));
    }

    @Test
    void refusesTheCertificateOfAnotherDeviceEvenWithTheRightSecret() throws Exception {
        devices.add("muck", "truck-2");
        assertThat(reason(issued("truck-2"), secret)).isEqualTo(NOT_AUTHORIZED);
        assertThat(running.refusedSignIns()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .contains("not that of the device"));
    }

    @Test
    void refusesACertificateOfAForeignAuthority() throws Exception {
        Issued foreign = new TestAuthority("foreign", now).issue("truck-1", List.of(), now.plus(DAY));
        assertThatThrownBy(() -> connect(foreign, secret)).isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> connect(foreign, null)).isInstanceOf(MqttException.class);
        assertThat(running.refusedSignIns()).isEmpty(); // it did not get as far as MQTT
    }

    @Test
    void refusesACertificateThatHasExpired() throws Exception {
        Issued expired = city.issue("truck-1", List.of(), now.minus(DAY));
        assertThatThrownBy(() -> connect(expired, secret)).isInstanceOf(MqttException.class);
        assertThat(running.refusedSignIns()).isEmpty();
    }

    @Test
    void servesTheOldProtocolOverTlsToo() throws Exception {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("truck-1");
        options.setPassword(secret.toCharArray());
        options.setSocketFactory(context(null).getSocketFactory());
        try (MqttClient client = new MqttClient(running.tlsUri().toString(), "truck-1", null)) {
            client.connect(options);
            assertThat(client.isConnected()).isTrue();
            client.disconnect();
        }
    }

    @Test
    void speaksNoCipherWithoutForwardSecrecyAndAuthenticatedEncryption() throws Exception {
        assertThat(handshake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"))
                .isEqualTo("TLSv1.2");
        assertThatThrownBy(() -> handshake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"))
                .isInstanceOf(SSLException.class);
    }

    private String handshake(String protocol, String suite) throws GeneralSecurityException, IOException {
        try (SSLSocket socket = (SSLSocket) context(null)
                .getSocketFactory()
                .createSocket("localhost", running.tlsUri().getPort())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private Issued issued(String id) throws GeneralSecurityException, IOException {
        return city.issue(id, List.of(), now.plus(DAY));
    }

    private int reason(@Nullable Issued certificate, @Nullable String with) {
        return catchThrowableOfType(MqttException.class, () -> connect(certificate, with))
                .getReasonCode();
    }

    private MqttAsyncClient connect(@Nullable Issued certificate, @Nullable String with)
            throws MqttException, GeneralSecurityException, IOException {
        MqttConnectionOptions options = BrokerFixture.options("truck-1", with == null ? "" : with);
        if (with == null) {
            options.setPassword(null);
        }
        options.setSocketFactory(context(certificate).getSocketFactory());
        MqttAsyncClient client = new MqttAsyncClient(running.tlsUri().toString(), "truck-1", new MemoryPersistence());
        client.connect(options).waitForCompletion(PATIENCE);
        return client;
    }

    /** Trusts the broker's own certificate, as a device does that has it pinned, and verifies the host name. */
    private SSLContext context(@Nullable Issued certificate) throws GeneralSecurityException, IOException {
        KeyStore pinned = KeyStore.getInstance("PKCS12");
        pinned.load(null, null);
        pinned.setCertificateEntry("broker", broker.getCertificate("cityloom"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(pinned);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate == null ? null : certificate.keyStore(), TestAuthority.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManager[] shown = certificate == null ? new KeyManager[0] : new KeyManager[] {new Insisting(keys)};
        context.init(shown, trust.getTrustManagers(), null);
        return context;
    }

    /** Shows its certificate whatever authorities the broker asks for; Java's own would rather show none than a foreign one. */
    private static final class Insisting extends X509ExtendedKeyManager {
        private final X509KeyManager keys;

        Insisting(KeyManagerFactory factory) {
            keys = (X509KeyManager) factory.getKeyManagers()[0];
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return "key";
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return "key";
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return keys.getCertificateChain(alias);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return keys.getPrivateKey(alias);
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {"key"};
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return null;
        }
    }
}
