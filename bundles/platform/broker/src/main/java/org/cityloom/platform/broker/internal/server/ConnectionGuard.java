/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.devices.DeviceAccess;

/**
 * Stands between the decoder and the broker on one connection. It bounds what the broker itself does not bound (packets,
 * lifetime of sessions), tells of what is refused, and can drop the connection with a reason the client understands.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // a write that fails closes the channel, and there is nothing to tell then
final class ConnectionGuard extends ChannelDuplexHandler {
    /** How much of a refused payload is kept for people to look at. */
    static final int BEGINNING_BYTES = 1024;

    private static final int MQTT_5 = MqttVersion.MQTT_5.protocolLevel();
    private static final long LINGER_SECONDS = 5;
    private static final String MEASUREMENTS = "/measurements"; // see DeviceTopics

    private final DeviceAccess access;
    private final HeldRefusals refusals;
    private final OpenConnections connections;
    private final SessionExpiry expiry;
    private final Listeners listeners;

    private @Nullable ChannelHandlerContext context;
    private @Nullable String user;
    private boolean core;
    private boolean mqtt5;
    private boolean accepted;
    private boolean followed;
    private boolean closing;
    private @Nullable Runnable goodbye;

    ConnectionGuard(
            DeviceAccess access,
            RefusedMessages refused,
            OpenConnections connections,
            SessionExpiry expiry,
            Listeners listeners) {
        this.access = access;
        this.refusals = new HeldRefusals(refused);
        this.connections = connections;
        this.expiry = expiry;
        this.listeners = listeners;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object received) {
        if (closing) {
            ReferenceCountUtil.release(received);
        } else if (received instanceof MqttPublishMessage publish) {
            if (core || !allowed(publish) || followed(publish)) { // what is not allowed, the broker refuses
                ctx.fireChannelRead(publish);
            } else {
                ReferenceCountUtil.release(publish);
                disconnect(ctx, MqttReasonCodes.Disconnect.SERVER_BUSY, false);
            }
        } else if (received instanceof MqttConnectMessage connect) {
            connect(ctx, connect);
        } else if (received instanceof MqttMessage message && tooLarge(message)) {
            refuseTooLarge(ctx, message);
        } else {
            if (received instanceof MqttMessage message
                    && message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header) {
                expiry.limit(header.properties(), core);
            }
            ctx.fireChannelRead(received);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof MqttConnAckMessage answer) {
            answer(ctx, answer, promise);
        } else {
            ctx.write(message, promise);
        }
    }

    private void answer(ChannelHandlerContext ctx, MqttConnAckMessage answer, ChannelPromise promise) {
        MqttConnectReturnCode code = answer.variableHeader().connectReturnCode();
        if (code != MqttConnectReturnCode.CONNECTION_ACCEPTED) {
            ctx.write(answer, promise);
            refusals.signInRefused(user == null ? "" : user, SignInRefusal.reason(code));
            closing = true;
            closeLater(ctx);
            return;
        }
        if (mqtt5) {
            expiry.tell(answer.variableHeader().properties());
        }
        ctx.write(answer, promise);
        accepted = true;
        refusals.proven();
        if (goodbye != null) {
            goodbye.run();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (user != null) {
            connections.remove(user, this);
        }
        ctx.fireChannelInactive();
    }

    /** Ends the connection and tells the client why; from any thread. */
    void end(MqttReasonCodes.Disconnect reason) {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.executor().execute(() -> disconnect(ctx, reason, false));
        }
    }

    private void connect(ChannelHandlerContext ctx, MqttConnectMessage connect) {
        if (user != null || !connect.decoderResult().isSuccess()) {
            ReferenceCountUtil.release(connect);
            disconnect(ctx, MqttReasonCodes.Disconnect.PROTOCOL_ERROR, false); // [MQTT-3.1.0-2]
            return;
        }
        String name = connect.payload().userName();
        user = name == null ? "" : name;
        core = CoreCredentials.USER.equals(name);
        mqtt5 = connect.variableHeader().version() == MQTT_5;
        expiry.limit(connect.variableHeader().properties(), core);
        connections.add(user, this);
        ctx.fireChannelRead(connect);
    }

    /** Whether the device may publish it; tells of it if not. */
    private boolean allowed(MqttPublishMessage publish) {
        String device = user;
        String topic = publish.variableHeader().topicName();
        if (device == null || access.mayPublish(device, topic)) {
            return true;
        }
        ByteBuf payload = publish.payload();
        byte[] beginning = ByteBufUtil.getBytes(
                payload, payload.readerIndex(), Math.min(BEGINNING_BYTES, payload.readableBytes()));
        refusals.refused(
                device, topic, "a device may publish only to its own topics", beginning, payload.readableBytes());
        return false;
    }

    /**
     * Whether a session will get the measurements. Until the one of a new subsystem is there, the broker would acknowledge
     * them and forget them; a device that is sent away instead sends them again.
     */
    private boolean followed(MqttPublishMessage publish) {
        if (!followed) {
            String topic = publish.variableHeader().topicName();
            if (!topic.endsWith(MEASUREMENTS)) {
                return true;
            }
            followed = listeners.follow(topic);
        }
        return followed;
    }

    private static boolean tooLarge(MqttMessage message) {
        return message.decoderResult().cause() instanceof TooLongFrameException;
    }

    private void refuseTooLarge(ChannelHandlerContext ctx, MqttMessage message) {
        String topic = message.variableHeader() instanceof MqttPublishVariableHeader header ? header.topicName() : "";
        int bytes = message.fixedHeader().remainingLength();
        if (user != null) {
            refusals.refused(user, topic, "the packet is larger than the broker takes", new byte[0], bytes);
        }
        ReferenceCountUtil.release(message);
        disconnect(ctx, MqttReasonCodes.Disconnect.PACKET_TOO_LARGE, true);
    }

    /**
     * Says goodbye and closes.
     *
     * @param linger whether to wait a little: a client that still sends would see a reset and never the reason
     */
    private void disconnect(ChannelHandlerContext ctx, MqttReasonCodes.Disconnect reason, boolean linger) {
        if (closing) {
            return;
        }
        closing = true;
        if (user == null || accepted) {
            leave(ctx, reason, linger);
        } else { // a goodbye may only follow the answer to the sign-in, which is on its way [MQTT-3.14.0-1]
            goodbye = () -> leave(ctx, reason, linger);
            closeLater(ctx);
        }
    }

    private void leave(ChannelHandlerContext ctx, MqttReasonCodes.Disconnect reason, boolean linger) {
        if (mqtt5) {
            ctx.write(MqttMessageBuilders.disconnect()
                    .reasonCode(reason.byteValue())
                    .build());
        }
        ctx.flush();
        if (mqtt5 && linger) {
            closeLater(ctx);
        } else {
            ctx.close();
        }
    }

    private static void closeLater(ChannelHandlerContext ctx) {
        ctx.executor().schedule(() -> ctx.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }
}
