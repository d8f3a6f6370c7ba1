/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.cityloom.platform.rest.SubsystemDoor.Hold;
import org.cityloom.platform.rest.internal.hold.HoldsProbe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests while the subsystem that answers them is replaced, over a real web server with few threads. */
@SuppressWarnings("try") // a hold needs no word in the block that it guards
class HoldTest {
    private static final int THREADS = 8;
    private static final int ROOM = 300;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Door door;
    private final HoldsProbe probe;
    private Muck running = new Muck("1");

    HoldTest() throws Exception {
        door = new Door(ROOM, THREADS);
        probe = new HoldsProbe(door.holds, ROOM);
        door.publish(running, "muck");
        door.publish(new Parks(), "parks");
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    private void replace() {
        door.withdraw(running);
        running = new Muck("2");
        door.publish(running, "muck");
    }

    private HttpRequest.Builder load(int number) {
        return door.request("/muck/loads")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"number\":" + number + "}"));
    }

    @Test
    void holdsManyRequestsWithoutThreadsAndLosesAndRepeatsNone() throws Exception {
        Muck first = running;
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Hold hold = door.holds.hold("muck", LONG)) {
            for (int number = 0; number < 200; number++) {
                answers.add(door.sendLater(load(number)));
            }
            probe.awaitHeld(200);
            assertThat(door.send(door.request("/parks")).statusCode()).isEqualTo(200);
            replace();
            assertThat(answers).noneMatch(CompletableFuture::isDone);
        }
        for (int number = 0; number < answers.size(); number++) {
            assertThat(answers.get(number).get(20, TimeUnit.SECONDS).body()).isEqualTo("[\"2\",\"" + number + "\"]");
        }
        assertThat(running.handled).hasSize(200).allSatisfy((number, times) -> assertThat(times)
                .hasValue(1));
        assertThat(first.handled).isEmpty();
        probe.awaitHeld(0);
    }

    @Test
    void holdsReadingAsWellAsWriting() throws Exception {
        CompletableFuture<HttpResponse<String>> get;
        CompletableFuture<HttpResponse<String>> head;
        try (Hold hold = door.holds.hold("muck", LONG)) {
            get = door.sendLater(door.request("/muck;colour=red?full=true"));
            head = door.sendLater(door.request("/muck").method("HEAD", BodyPublishers.noBody()));
            probe.awaitHeld(2);
            replace();
        }
        assertThat(get.get(20, TimeUnit.SECONDS).body()).isEqualTo("[\"2\"]");
        assertThat(head.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(head.get().body()).isEmpty();
    }

    @Test
    void losesNothingInUpdateAfterUpdateUnderTraffic() throws Exception {
        List<Muck> versions = new ArrayList<>(List.of(running));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        List<String> wrong = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread caller = new Thread(() -> {
                while (!stop.get()) {
                    int number = next.getAndIncrement();
                    try {
                        HttpResponse<String> answer = door.send(load(number));
                        if (!answer.body().endsWith(",\"" + number + "\"]")) {
                            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                        }
                    } catch (Exception e) {
                        synchronized (wrong) {
                            wrong.add(number + ": " + e);
                        }
                    }
                }
            });
            callers.add(caller);
            caller.start();
        }
        for (int update = 0; update < 20; update++) {
            int before = next.get();
            while (next.get() < before + 50) {
                Thread.onSpinWait();
            }
            try (Hold hold = door.holds.hold("muck", LONG)) {
                replace();
                versions.add(running);
            }
        }
        stop.set(true);
        for (Thread caller : callers) {
            caller.join(20_000);
        }
        assertThat(wrong).isEmpty();
        for (int number = 0; number < next.get(); number++) {
            int key = number;
            assertThat(versions.stream().filter(version -> version.handled.containsKey(key)))
                    .as("load " + number)
                    .singleElement()
                    .satisfies(version -> assertThat(version.handled.get(key)).hasValue(1));
        }
    }

    @Test
    void answersByWhateverIsPublishedOnceARequestWaitedLongEnough() throws Exception {
        try (Hold hold = door.holds.hold("muck", Duration.ofMillis(200))) {
            assertThat(door.send(door.request("/muck")).body()).isEqualTo("[\"1\"]");
            door.withdraw(running);
            long before = System.nanoTime();
            HttpResponse<String> late = door.send(load(1));
            assertThat(System.nanoTime() - before)
                    .isGreaterThan(Duration.ofMillis(200).toNanos());
            assertChanging(late);
            door.publish(running, "muck");
        }
        assertThat(door.send(load(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhoWasHeldForASubsystemThatWentToComeAgain() throws Exception {
        CompletableFuture<HttpResponse<String>> held;
        try (Hold hold = door.holds.hold("muck", LONG)) {
            held = door.sendLater(door.request("/muck"));
            probe.awaitHeld(1);
            door.withdraw(running);
        }
        assertChanging(held.get(20, TimeUnit.SECONDS));
        assertThat(door.send(door.request("/muck")).statusCode()).isEqualTo(404);
        door.publish(running, "muck");
    }

    @Test
    void refusesAtOnceWhenTooManyAreHeld() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        try (Hold hold = door.holds.hold("muck", LONG)) {
            for (int i = 0; i < ROOM; i++) {
                held.add(door.sendLater(door.request("/muck")));
            }
            probe.awaitHeld(ROOM);
            assertChanging(door.send(door.request("/muck")));
        }
        for (CompletableFuture<HttpResponse<String>> each : held) {
            assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void holdsNothingButTheSubsystem() throws Exception {
        try (Hold hold = door.holds.hold("par", LONG)) {
            assertThat(door.send(door.request("/parks")).statusCode()).isEqualTo(200);
            assertThat(door.send(door.request("/muck")).statusCode()).isEqualTo(200);
            assertThat(door.send(door.request("/mucky/par")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void letsARequestThatRunsEndInTheVersionThatLeaves() throws Exception {
        Muck first = running;
        CompletableFuture<HttpResponse<String>> slow = door.sendLater(door.request("/muck/slow"));
        first.entered.await();
        try (Hold hold = door.holds.hold("muck", LONG)) {
            CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> door.withdraw(first));
            CompletableFuture<HttpResponse<String>> held = door.sendLater(door.request("/muck"));
            probe.awaitHeld(1);
            assertThat(drained).isNotDone();
            first.free.countDown();
            assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEqualTo("[\"1\"]");
            drained.get(20, TimeUnit.SECONDS);
            assertThat(held).isNotDone();
            running = new Muck("2");
            door.publish(running, "muck");
            hold.close();
            assertThat(held.get(20, TimeUnit.SECONDS).body()).isEqualTo("[\"2\"]");
        }
    }

    @Test
    void leavesEventStreamsAlone() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /api/muck/stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            readUntil(lines, "data: hello");
            javax.servlet.AsyncContext stream = running.followers.poll(20, TimeUnit.SECONDS);
            Hold hold = door.holds.hold("muck", LONG);
            Muck.say(stream, "held");
            readUntil(lines, "data: held");
            hold.close();
            Muck.say(stream, "free");
            readUntil(lines, "data: free");
            stream.complete();
        }
    }

    @Test
    void forgetsCallersWhoGiveUpWhileTheyAreHeld() throws Exception {
        try (Hold hold = door.holds.hold("muck", LONG)) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
                String head = "POST /api/muck/loads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 14\r\n\r\n";
                socket.getOutputStream().write((head + "{\"num").getBytes(UTF_8));
                sockets.add(socket);
            }
            probe.awaitHeld(50);
            for (Socket socket : sockets) {
                socket.setSoLinger(true, 0); // a reset, as from a browser that was killed
                socket.close();
            }
            replace();
        }
        probe.awaitHeld(0);
        assertThat(door.send(load(1)).statusCode()).isEqualTo(200);
        assertThat(running.handled).hasSize(1);
    }

    @Test
    void keepsTheConnectionUsableForTheNextRequest() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(20_000);
            String one = "POST /api/muck/loads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 12\r\n\r\n{\"number\":%d}";
            try (Hold hold = door.holds.hold("muck", LONG)) {
                socket.getOutputStream().write((one.formatted(1) + one.formatted(2)).getBytes(UTF_8));
                probe.awaitHeld(1);
            }
            InputStream answers = socket.getInputStream();
            StringBuilder text = new StringBuilder();
            while (!text.toString().contains("[\"1\",\"1\"]")
                    || !text.toString().contains("[\"1\",\"2\"]")) {
                text.append((char) answers.read());
            }
        }
    }

    @Test
    void endsAHoldThatWasForgotten() throws Exception {
        HoldsProbe.withForgottenHold(
                Duration.ofMillis(100), ended -> assertThat(ended).isTrue());
    }

    private static void readUntil(BufferedReader lines, String expected) throws Exception {
        String line = lines.readLine();
        while (line != null && !line.equals(expected)) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo(expected);
    }

    private static void assertChanging(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Door.json(answer).get("type").asText()).isEqualTo("urn:cityloom:problem:subsystem-changing");
    }
}
