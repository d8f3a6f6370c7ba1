/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.broker.internal.server.BrokerLimits;
import org.cityloom.platform.broker.internal.server.BrokerSettings;
import org.cityloom.platform.broker.internal.server.DeviceRate;
import org.cityloom.platform.broker.internal.server.RateLimits;
import org.cityloom.platform.certificates.OwnCertificate;
import org.cityloom.platform.certificates.SelfSigned;

/** The configuration as settings of the embedded broker; makes a certificate where TLS is on and no key store is named. */
final class ConfiguredSettings {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSettings.class);
    private static final long MEBIBYTE = 1 << 20;
    private static final long KIBIBYTE = 1 << 10;
    private static final Pattern TYPE_RATE = Pattern.compile(
            "([A-Za-z0-9._-]+)\\s*=\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})");

    private final BrokerConfiguration configuration;
    private final Path data;
    private final Clock clock;

    ConfiguredSettings(BrokerConfiguration configuration, Path data, Clock clock) {
        this.configuration = configuration;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Reads and makes what is needed; blocks on the disk.
     *
     * @throws IllegalArgumentException if a setting makes no sense; the message says which
     */
    BrokerSettings settings() throws IOException {
        return new BrokerSettings(
                data.resolve("broker"),
                configuration.host(),
                configuration.port(),
                configuration.webSocketPort(),
                tls(),
                limits());
    }

    private BrokerSettings.@Nullable Tls tls() throws IOException {
        if (!configuration.tls()) {
            if (!configuration.keyStore().isBlank()) {
                throw new IllegalArgumentException(
                        "keyStore is set but tls is not: set tls = true, or name no key store");
            }
            return null;
        }
        boolean own = configuration.keyStore().isBlank();
        Path keyStore = own ? certificate().keyStore() : Path.of(configuration.keyStore());
        String password = SecretFile.read(own ? ownPassword().toString() : configuration.keyStorePasswordFile());
        boolean trusting = !configuration.trustStore().isBlank();
        return new BrokerSettings.Tls(
                configuration.tlsPort(),
                keyStore,
                password,
                trusting ? Path.of(configuration.trustStore()) : null,
                trusting ? SecretFile.read(configuration.trustStorePasswordFile()) : "");
    }

    /** Renews the certificate that the broker made itself, if its end is near; the broker reads the file again by itself. */
    void renew() throws IOException {
        if (configuration.tls() && configuration.keyStore().isBlank()) {
            certificate();
        }
    }

    private OwnCertificate certificate() throws IOException {
        OwnCertificate certificate = SelfSigned.ensure(
                data.resolve("tls").resolve("broker.p12"), ownPassword(), List.of(configuration.tlsNames()), clock);
        if (certificate.made()) {
            LOG.info(
                    "Made a certificate for MQTT over TLS, valid to {}; devices have to trust {} (SHA-256 {})",
                    certificate.expires(),
                    certificate.pem(),
                    certificate.fingerprint());
        }
        return certificate;
    }

    private Path ownPassword() {
        return data.resolve("tls").resolve("broker.password");
    }

    private BrokerLimits limits() {
        DeviceRate usual = new DeviceRate(
                configuration.deviceMessagesPerSecond(),
                configuration.deviceMessageBurst(),
                configuration.deviceKibibytesPerSecond() * KIBIBYTE,
                configuration.deviceBurstKibibytes() * KIBIBYTE);
        return new BrokerLimits(
                configuration.maximumPacketBytes(),
                configuration.deviceSessionSeconds(),
                configuration.memoryMebibytes() * MEBIBYTE,
                configuration.queueDiskMebibytes() * MEBIBYTE,
                configuration.freeDiskMebibytes() * MEBIBYTE,
                new RateLimits(
                        usual,
                        rates(configuration.deviceTypeRates()),
                        Duration.ofSeconds(configuration.deviceOverloadSeconds())));
    }

    /**
     * Rates by type.
     *
     * @throws IllegalArgumentException if one is not written as it should be
     */
    static Map<String, DeviceRate> rates(String... lines) {
        Map<String, DeviceRate> rates = new HashMap<>();
        for (String line : lines) {
            Matcher rate = TYPE_RATE.matcher(line.strip());
            if (rate.matches()) {
                rates.put(
                        rate.group(1),
                        new DeviceRate(
                                Long.parseLong(rate.group(2)),
                                Long.parseLong(rate.group(3)),
                                Long.parseLong(rate.group(4)) * KIBIBYTE,
                                Long.parseLong(rate.group(5)) * KIBIBYTE));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(
                        "deviceTypeRates: '" + line + "' should be type=messages/s,messages at once,KiB/s,KiB at once");
            }
        }
        return rates;
    }
}
