/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;

/**
 * Why somebody is not let in.
 *
 * @param code for MQTT 5
 * @param oldCode for MQTT 3.1.1
 * @param reason in a sentence and without the secret
 */
record SignInRefusal(MqttConnectReturnCode code, MqttConnectReturnCode oldCode, String reason) {
    private static final String REFUSED = "the sign-in was refused: ";

    /** Does not tell an unknown name from a wrong secret. */
    static final SignInRefusal UNKNOWN = new SignInRefusal(
            MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD,
            MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
            REFUSED + "no device of that name is registered, or the secret is wrong");

    static final SignInRefusal BLOCKED = new SignInRefusal(
            MqttConnectReturnCode.CONNECTION_REFUSED_BANNED,
            MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
            REFUSED + "the device is blocked");

    static final SignInRefusal CERTIFICATE_MISSING = notAuthorized("the device has to show its certificate");

    static final SignInRefusal CERTIFICATE_FOREIGN = notAuthorized("the certificate is not that of the device");

    static final SignInRefusal FOREIGN_WILL = notAuthorized("its last will is for a topic that is not its own");

    static final SignInRefusal CLIENT_ID = new SignInRefusal(
            MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID,
            MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
            REFUSED + "the client id must be the id of the device");

    private static SignInRefusal notAuthorized(String reason) {
        return new SignInRefusal(
                MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5,
                MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
                REFUSED + reason);
    }

    /** What the broker itself refused. */
    static String reason(MqttConnectReturnCode code) {
        return REFUSED + code;
    }
}
