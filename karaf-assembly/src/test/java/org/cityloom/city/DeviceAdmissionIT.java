/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a device proves itself with, from the operator's hand to the wire, over TLS with the certificate that the city made. */
class DeviceAdmissionIT {
    private static final int TLS_PORT = CityPorts.any();

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .with("org.cityloom.broker", "tls", "true")
            .with("org.cityloom.broker", "tlsPort", Integer.toString(TLS_PORT));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BANNED = 0x8A;
    private static final int BAD_USER_NAME_OR_PASSWORD = 0x86;

    @Test
    void dropsABlockedDeviceWithinASecondAndLetsItInWhenItIsRestored() throws Exception {
        String secret = register("blocked");
        MqttAsyncClient client = connect("blocked", secret);
        long start = System.nanoTime();
        assertThat(CITY.http().put("/api/devices/blocked/admission/block", "").statusCode())
                .isEqualTo(200);
        Await.until("the device is dropped", PATIENCE, () -> !client.isConnected());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(refusal("blocked", secret)).isEqualTo(BANNED);
        assertThat(new CityShell(CITY).run("city:device-restore blocked")).contains("may sign in");
        assertThat(connect("blocked", secret).isConnected()).isTrue();
    }

    @Test
    void letsBothSecretsWorkUntilTheOldOneIsEnded() throws Exception {
        String first = register("rotated");
        JsonNode answer = CityHttp.parsed(CITY.http().post("/api/devices/rotated/secret?overlapMinutes=60", ""));
        String second = answer.path("secret").asText();
        MqttAsyncClient byFirst = connect("rotated", first);
        assertThat(CITY.http().json("/api/devices/rotated/admission").path("secrets"))
                .hasSize(2);
        assertThat(new CityShell(CITY).run("city:device-revoke --old rotated")).doesNotContain("works until");
        Await.until("who used the old secret is dropped", PATIENCE, () -> !byFirst.isConnected());
        assertThat(refusal("rotated", first)).isEqualTo(BAD_USER_NAME_OR_PASSWORD);
        assertThat(connect("rotated", second).isConnected()).isTrue();
    }

    @Test
    void stillAnswersWhatTheRegistryAnswered() {
        register("plain");
        assertThat(CITY.http().json("/api/devices/plain").path("id").asText()).isEqualTo("plain");
        assertThat(CITY.http().get("/api/devices/nobody/admission").statusCode())
                .isEqualTo(404);
        assertThat(CITY.http()
                        .post("/api/devices/plain/secret?overlapMinutes=99999999", "")
                        .statusCode())
                .isEqualTo(400);
    }

    private static int refusal(String device, String secret) {
        return catchThrowableOfType(MqttException.class, () -> connect(device, secret))
                .getReasonCode();
    }

    private static String register(String device) {
        String registration = "{\"id\":\"" + device + "\",\"type\":\"muck-truck\",\"name\":\"" + device + "\"}";
        return CITY.http().register(registration);
    }

    private static MqttAsyncClient connect(String device, String secret) throws Exception {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(device);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        options.setAutomaticReconnect(false);
        options.setSocketFactory(
                pinned(CITY.data().resolve("cityloom/tls/broker.pem")).getSocketFactory());
        MqttAsyncClient client = new MqttAsyncClient("ssl://localhost:" + TLS_PORT, device, new MemoryPersistence());
        client.connect(options).waitForCompletion(PATIENCE.toMillis());
        return client;
    }

    private static SSLContext pinned(Path pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            trusted.setCertificateEntry(
                    "broker", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
