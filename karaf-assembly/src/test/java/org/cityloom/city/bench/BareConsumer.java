/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;

import org.cityloom.api.devices.DeviceTopics;

/**
 * The stand-alone program that the city is compared with: a durable session, batches, and an acknowledgement after the sink has
 * stored. Receive maximum, batch and linger are those of the city's telemetry.
 */
final class BareConsumer {
    private static final int RECEIVE_MAXIMUM = 8000;
    private static final int BATCH = 2000;
    private static final long LINGER_MILLIS = 5;
    private static final long PATIENCE_MILLIS = 30_000;

    /** Has no bound, because Mosquitto before 2.0.13 sends more than the receive maximum. */
    private final BlockingQueue<Sink.Arrival> inbox = new LinkedBlockingQueue<>();

    private final MqttConnectionOptions options = new MqttConnectionOptions();
    private final String broker;
    private final Sink sink;

    private BareConsumer(String broker, String user, String secret, Sink sink) {
        this.broker = broker;
        this.sink = sink;
        options.setUserName(user);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
        options.setReceiveMaximum(RECEIVE_MAXIMUM);
        options.setAutomaticReconnect(false);
    }

    /** Arguments: address of the broker, user, password, and the address of a database if the messages are to be kept. */
    @SuppressWarnings("CatchAndPrintStackTrace") // its parent shows it
    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // threads of Paho would go on
        }
    }

    private static void run(String[] arguments) throws Exception {
        Sink sink = arguments.length > 3 ? new BareCopy(arguments[3]) : Sink.NOTHING;
        BareConsumer consumer = new BareConsumer(arguments[0], arguments[1], arguments[2], sink);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            Child.say(line.equals("subscribe") ? consumer.subscribe() : consumer.receive(Long.parseLong(line)));
        }
    }

    private String subscribe() throws MqttException {
        MqttAsyncClient client = connect();
        client.subscribe(new MqttSubscription(DeviceTopics.allMeasurements("muck"), 1))
                .waitForCompletion(PATIENCE_MILLIS);
        leave(client);
        return "subscribed";
    }

    /** Takes so many messages and tells when the first batch and when the last one began, and how many were in the last. */
    private String receive(long expected) throws Exception {
        MqttAsyncClient client = connect();
        long received = 0;
        long from = 0;
        long to = 0;
        int last = 0;
        while (received < expected) {
            List<Sink.Arrival> batch = batch();
            if (batch.isEmpty()) {
                throw new IOException("only " + received + " of " + expected + " messages came");
            }
            to = System.currentTimeMillis();
            from = from == 0 ? to : from;
            last = batch.size();
            received += last;
            sink.store(batch);
            for (Sink.Arrival arrival : batch) {
                client.messageArrivedComplete(
                        arrival.message().getId(), arrival.message().getQos());
            }
        }
        leave(client);
        return from + " " + to + " " + last + " " + received;
    }

    /** Empty if nothing comes for a long time. */
    private List<Sink.Arrival> batch() throws InterruptedException {
        Sink.Arrival first = inbox.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        List<Sink.Arrival> batch = new ArrayList<>(BATCH);
        batch.add(first);
        inbox.drainTo(batch, BATCH - 1);
        if (batch.size() < BATCH) {
            TimeUnit.MILLISECONDS.sleep(LINGER_MILLIS);
            inbox.drainTo(batch, BATCH - batch.size());
        }
        return batch;
    }

    private MqttAsyncClient connect() throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker, "bare-consumer", new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new Inbox(inbox));
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        return client;
    }

    /** Only when the broker has read every acknowledgement, or it would deliver those messages again. */
    private static void leave(MqttAsyncClient client) throws MqttException {
        client.unsubscribe("nothing").waitForCompletion(PATIENCE_MILLIS); // is answered behind them and changes nothing
        client.disconnect(PATIENCE_MILLIS).waitForCompletion(PATIENCE_MILLIS);
        client.close();
    }
}
