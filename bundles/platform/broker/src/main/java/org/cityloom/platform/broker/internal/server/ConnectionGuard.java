/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.List;
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
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

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
    private static final long SIGN_IN_SECONDS = 10;
    private static final String SHARED = "$share/";
    private static final int MOST_FILTERS = 32; // a device has one subscription, to its commands

    private final DoorRules rules;
    private final HeldRefusals refusals;
    private final SessionExpiry expiry;
    private final TrafficGuard traffic;

    private @Nullable ChannelHandlerContext context;
    private @Nullable String user;
    private boolean core;
    private boolean mqtt5;
    private boolean accepted;
    private boolean followed;
    private boolean closing;
    private @Nullable Runnable goodbye;

    ConnectionGuard(DoorRules rules) {
        this.rules = rules;
        this.refusals = new HeldRefusals(rules.refused());
        this.expiry = new SessionExpiry(rules.deviceSessionSeconds());
        this.traffic = new TrafficGuard(rules.traffic(), this::sendAway);
    }

    /** What stands before the decoder. */
    TrafficGuard traffic() {
        return traffic;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        ctx.executor().schedule(() -> accepted ? null : ctx.close(), SIGN_IN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object received) {
        if (closing) {
            ReferenceCountUtil.release(received);
        } else if (received instanceof MqttPublishMessage publish) {
            publish(ctx, publish);
        } else if (received instanceof MqttConnectMessage connect) {
            connect(ctx, connect);
        } else if (received instanceof MqttSubscribeMessage subscribe && !core) {
            subscribe(ctx, subscribe);
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

    private void publish(ChannelHandlerContext ctx, MqttPublishMessage publish) {
        traffic.message();
        if (core || !allowed(publish)) { // what is not allowed, the broker refuses
            ctx.fireChannelRead(publish);
        } else if (DeviceMessages.isTooLong(publish)) {
            int bytes = publish.payload().readableBytes();
            refuse(publish.variableHeader().topicName(), "states and acknowledgements of a device are short", bytes);
            ReferenceCountUtil.release(publish);
            disconnect(ctx, MqttReasonCodes.Disconnect.PACKET_TOO_LARGE, true);
        } else if (followed(publish)) {
            ctx.fireChannelRead(DeviceMessages.bounded(publish));
        } else {
            ReferenceCountUtil.release(publish);
            disconnect(ctx, MqttReasonCodes.Disconnect.SERVER_BUSY, false);
        }
    }

    /** Tells of the filters that the broker will refuse, unless there are so many that asking is an attack. */
    private void subscribe(ChannelHandlerContext ctx, MqttSubscribeMessage subscribe) {
        String device = user;
        List<String> filters = subscribe.decoderResult().isSuccess() && device != null
                ? subscribe.payload().topicSubscriptions().stream()
                        .map(MqttTopicSubscription::topicFilter)
                        .filter(filter -> !rules.access().maySubscribe(device, filter))
                        .toList()
                : List.of();
        if (!filters.isEmpty()) {
            refuse(filters.get(0), "a device may not subscribe" + more(filters.size() - 1), 0);
        }
        if (filters.size() > MOST_FILTERS) {
            disconnect(ctx, MqttReasonCodes.Disconnect.QUOTA_EXCEEDED, true);
        } else if (filters.stream().anyMatch(filter -> filter.startsWith(SHARED))) {
            // the broker would look at the topic alone, and keep what the group never fetches
            disconnect(ctx, MqttReasonCodes.Disconnect.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED, true);
        } else {
            ctx.fireChannelRead(subscribe);
        }
    }

    private static String more(int filters) {
        return filters == 0 ? "" : "; it asked for " + filters + " more";
    }

    private void sendAway(MqttReasonCodes.Disconnect reason) {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            refuse("", "it sent more than its rate allows for too long: " + reason, 0);
            disconnect(ctx, reason, true);
        }
    }

    private void refuse(String topic, String reason, int bytes) {
        if (user != null) {
            refusals.refused(user, topic, reason, new byte[0], bytes);
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
        if (core) {
            traffic.exempt();
        } else if (user != null) {
            traffic.proven(user);
        }
        if (goodbye != null) {
            goodbye.run();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (user != null) {
            rules.connections().remove(user, this);
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
        rules.connections().add(user, this); // before it is let in, so that a change that comes now drops it
        SignInRefusal refusal = rules.signIn().refusal(connect, PeerCertificate.of(ctx.channel()));
        if (refusal != null) {
            ReferenceCountUtil.release(connect);
            refuse(ctx, refusal);
            return;
        }
        expiry.limit(connect.variableHeader().properties(), core);
        ctx.fireChannelRead(connect);
    }

    private void refuse(ChannelHandlerContext ctx, SignInRefusal refusal) {
        closing = true;
        ctx.writeAndFlush(MqttMessageBuilders.connAck()
                .returnCode(mqtt5 ? refusal.code() : refusal.oldCode())
                .build());
        refusals.signInRefused(user == null ? "" : user, refusal.reason());
        closeLater(ctx);
    }

    /** Whether the device may publish it; tells of it if not. */
    private boolean allowed(MqttPublishMessage publish) {
        String device = user;
        String topic = publish.variableHeader().topicName();
        if (device == null || rules.access().mayPublish(device, topic)) {
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
            if (!DeviceMessages.areMeasurements(topic)) {
                return true;
            }
            followed = rules.listeners().follow(topic);
        }
        return followed;
    }

    private static boolean tooLarge(MqttMessage message) {
        return message.decoderResult().cause() instanceof TooLongFrameException;
    }

    private void refuseTooLarge(ChannelHandlerContext ctx, MqttMessage message) {
        String topic = message.variableHeader() instanceof MqttPublishVariableHeader header ? header.topicName() : "";
        int bytes = message.fixedHeader().remainingLength();
        refuse(topic, "the packet is larger than the broker takes", bytes);
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
