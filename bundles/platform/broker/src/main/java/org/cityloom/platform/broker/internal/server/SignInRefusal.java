/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;

/** Says in a sentence why a sign-in was refused. */
final class SignInRefusal {
    private SignInRefusal() {}

    /** Does not tell an unknown name from a wrong secret, because the broker does not either. */
    static String reason(MqttConnectReturnCode code) {
        return switch (code) {
            case CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
                    CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD,
                    CONNECTION_REFUSED_NOT_AUTHORIZED,
                    CONNECTION_REFUSED_NOT_AUTHORIZED_5 -> "the sign-in was refused: no device of that name is registered,"
                    + " or the secret is wrong";
            case CONNECTION_REFUSED_IDENTIFIER_REJECTED,
                    CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID -> "the sign-in was refused: the client id must be the"
                    + " id of the device";
            default -> "the sign-in was refused: " + code;
        };
    }
}
