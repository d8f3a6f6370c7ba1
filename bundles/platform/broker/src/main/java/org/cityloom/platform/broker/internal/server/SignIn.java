/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceAccess;

/**
 * Decides who is let in, before the broker hears of it: so each is told the right reason, and what strangers call
 * themselves is in no log of the broker. {@link DeviceSecurity} asks the registry again.
 */
final class SignIn {
    private final CoreCredentials core;
    private final DeviceAccess access;

    SignIn(CoreCredentials core, DeviceAccess access) {
        this.core = core;
        this.access = access;
    }

    /** Why not, or null. */
    @Nullable
    SignInRefusal refusal(MqttConnectMessage connect, @Nullable X509Certificate certificate) {
        MqttConnectPayload said = connect.payload();
        String user = said.userName();
        byte[] password = said.passwordInBytes();
        String secret = password == null ? null : new String(password, StandardCharsets.UTF_8);
        if (CoreCredentials.USER.equals(user)) {
            return core.match(user, secret) ? null : SignInRefusal.UNKNOWN;
        }
        if (user == null) {
            return SignInRefusal.UNKNOWN;
        }
        Admission admission = access.admit(user, secret == null ? null : secret.toCharArray(), certificate);
        return switch (admission) {
            case UNKNOWN -> SignInRefusal.UNKNOWN;
            case BLOCKED -> SignInRefusal.BLOCKED;
            case CERTIFICATE_MISSING -> SignInRefusal.CERTIFICATE_MISSING;
            case CERTIFICATE_FOREIGN -> SignInRefusal.CERTIFICATE_FOREIGN;
            case ADMITTED -> claims(user, connect);
        };
    }

    /** A device is who it says, but asks for what is another's: its session, or its last words. */
    private @Nullable SignInRefusal claims(String device, MqttConnectMessage connect) {
        if (!device.equals(connect.payload().clientIdentifier())) {
            return SignInRefusal.CLIENT_ID;
        }
        boolean foreign = connect.variableHeader().isWillFlag()
                && !access.mayPublish(device, String.valueOf(connect.payload().willTopic()));
        return foreign ? SignInRefusal.FOREIGN_WILL : null;
    }
}
