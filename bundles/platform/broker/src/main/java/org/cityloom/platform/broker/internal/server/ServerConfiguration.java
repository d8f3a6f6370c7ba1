/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.jspecify.annotations.Nullable;

/** Our settings in the words of Artemis. */
final class ServerConfiguration {
    static final String TCP = "tcp";
    static final String TLS = "tls";
    static final String WEB_SOCKET = "websocket";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PROTOCOLS = "TLSv1.3,TLSv1.2";

    /** Forward secrecy and authenticated encryption, nothing else (RFC 9325). */
    private static final String CIPHER_SUITES = String.join(
            ",",
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final int THREADS = 8;
    private static final int SCHEDULED_THREADS = 2;
    private static final int NETWORK_THREADS = 2;
    private static final int PAGE_BYTES = 4 << 20;
    private static final long SESSION_SCAN_MILLIS = 1000;
    private static final int DISK_SCAN_MILLIS = 5000;
    private static final int IDLE_ADDRESS_MILLIS = 3_600_000;

    /**
     * How long the journal collects records before it forces them to the disk with one call: 1 ms of delay at most, and under
     * load hundreds of messages share a call instead of paying one each.
     */
    private static final int GROUP_COMMIT_NANOS = 1_000_000;

    /** Never used, as deliveries are unlimited and nothing expires; without an address the broker warns at each queue. */
    private static final SimpleString NOWHERE = SimpleString.of("$sys/nowhere");

    private ServerConfiguration() {}

    static Configuration of(BrokerSettings settings) {
        BrokerLimits limits = settings.limits();
        Configuration configuration = new ConfigurationImpl()
                .setName("cityloom")
                .setBindingsDirectory(settings.directory().resolve("bindings").toString())
                .setJournalDirectory(settings.directory().resolve("journal").toString())
                .setPagingDirectory(settings.directory().resolve("pages").toString())
                .setLargeMessagesDirectory(settings.directory().resolve("large").toString())
                .setPersistenceEnabled(true)
                .setResolveProtocols(false)
                .setSecurityEnabled(true)
                .setSecurityInvalidationInterval(0)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .setPersistDeliveryCountBeforeDelivery(false)
                .setPersistIDCache(false)
                .setPopulateValidatedUser(false)
                .setThreadPoolMaxSize(THREADS)
                .setScheduledThreadPoolMaxSize(SCHEDULED_THREADS)
                .setMqttSessionScanInterval(SESSION_SCAN_MILLIS)
                .setGlobalMaxSize(limits.memoryBytes())
                .setMaxDiskUsage(-1)
                .setMinDiskFree(limits.freeDiskBytes())
                .setDiskScanPeriod(DISK_SCAN_MILLIS)
                .setGracefulShutdownEnabled(false)
                .setWildCardConfiguration(topics());
        configuration.setBrokerInstance(settings.directory().toFile());
        journal(configuration);
        configuration.addAddressSetting("#", queues(limits));
        boolean open = settings.port() >= 0;
        String host = open ? settings.host() : LOOPBACK;
        configuration.addAcceptorConfiguration(acceptor(TCP, host, Math.max(0, settings.port()), settings, null));
        BrokerSettings.Tls tls = settings.tls();
        if (tls != null) {
            configuration.addAcceptorConfiguration(acceptor(TLS, settings.host(), tls.port(), settings, tls));
        }
        if (settings.webSocketPort() >= 0) {
            configuration.addAcceptorConfiguration(
                    acceptor(WEB_SOCKET, settings.host(), settings.webSocketPort(), settings, tls));
        }
        return configuration;
    }

    private static void journal(Configuration configuration) {
        configuration
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDatasync(true)
                .setJournalFileSize(10 << 20)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(8)
                .setJournalBufferSize_NIO(512 << 10)
                .setJournalBufferTimeout_NIO(GROUP_COMMIT_NANOS);
    }

    private static WildcardConfiguration topics() {
        WildcardConfiguration wildcards = new WildcardConfiguration();
        wildcards.setDelimiter('/');
        wildcards.setAnyWords('#');
        wildcards.setSingleWord('+');
        return wildcards;
    }

    private static AddressSettings queues(BrokerLimits limits) {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(limits.memoryBytes() / 2)
                .setPageSizeBytes(PAGE_BYTES)
                .setPageLimitBytes(limits.queueDiskBytes())
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL)
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(NOWHERE)
                .setExpiryAddress(NOWHERE)
                .setAutoCreateAddresses(true)
                .setAutoDeleteAddresses(true)
                .setAutoDeleteAddressesDelay(IDLE_ADDRESS_MILLIS)
                .setEnableMetrics(false);
    }

    private static TransportConfiguration acceptor(
            String name, String host, int port, BrokerSettings settings, BrokerSettings.@Nullable Tls tls) {
        Map<String, Object> network = new HashMap<>();
        network.put(TransportConstants.HOST_PROP_NAME, host);
        network.put(TransportConstants.PORT_PROP_NAME, port);
        network.put(TransportConstants.PROTOCOLS_PROP_NAME, "MQTT");
        network.put(TransportConstants.USE_EPOLL_PROP_NAME, true);
        network.put(TransportConstants.REMOTING_THREADS_PROPNAME, NETWORK_THREADS);
        if (tls != null) {
            encrypt(network, tls);
        }
        BrokerLimits limits = settings.limits();
        Map<String, Object> mqtt = new HashMap<>();
        mqtt.put("maximumPacketSize", limits.packetBytes());
        mqtt.put("topicAliasMaximum", 0);
        mqtt.put("defaultMqttSessionExpiryInterval", limits.deviceSessionSeconds());
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), network, name, mqtt);
    }

    private static void encrypt(Map<String, Object> network, BrokerSettings.Tls tls) {
        network.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
        network.put(TransportConstants.SSL_AUTO_RELOAD_PROP_NAME, true); // a renewed certificate needs no restart
        network.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, PROTOCOLS);
        network.put(TransportConstants.ENABLED_CIPHER_SUITES_PROP_NAME, CIPHER_SUITES);
        network.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12"); // reads JKS too
        network.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, tls.keyStore().toString());
        network.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, tls.password());
        Path trustStore = tls.trustStore();
        if (trustStore != null) {
            network.put(TransportConstants.WANT_CLIENT_AUTH_PROP_NAME, true);
            network.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
            network.put(TransportConstants.TRUSTSTORE_PATH_PROP_NAME, trustStore.toString());
            network.put(TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME, tls.trustPassword());
        }
    }
}
