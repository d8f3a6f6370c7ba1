/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.cityloom.api.rest.OpenToEveryone;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose resource may answer where, and when. */
class OwnershipTest {
    @Path("muck/limits")
    @Produces("application/json")
    public static final class Limits {
        @GET
        @OpenToEveryone("test")
        public List<String> get() {
            return List.of("limits");
        }
    }

    @Path("muck{rest}")
    public static final class Wide {
        @GET
        @OpenToEveryone("test")
        public String get() {
            return "wide";
        }
    }

    @Path("{anything}/trucks")
    public static final class Catcher {
        @GET
        @OpenToEveryone("test")
        public String get() {
            return "caught";
        }
    }

    private final Door door;

    OwnershipTest() throws Exception {
        door = new Door();
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void letsASubsystemAnswerAtItsOwnPathAndBelow() throws Exception {
        assertThat(door.publish(new Muck("1"), "muck").report())
                .satisfies(report -> assertThat(report.refusal()).isNull())
                .satisfies(report -> assertThat(report.pending()).isFalse())
                .satisfies(report -> assertThat(report.paths()).containsExactly("/muck"));
        assertThat(door.publish(new Limits(), "muck").report().paths()).containsExactly("/muck/limits");
        assertThat(get("/muck/limits")).isEqualTo("[\"limits\"]");
    }

    @Test
    void refusesAResourceAtThePathOfAnotherSubsystem() throws Exception {
        for (Object foreign : List.of(new Parks(), new Wide(), new Catcher())) {
            Publication publication = door.publish(foreign, "muck");
            assertThat(publication.report().refusal())
                    .contains("the resources of the subsystem muck must be at 'muck' or below it");
            assertThat(publication.report().paths()).isEmpty();
        }
        assertThat(door.send(door.request("/parks")).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAResourceAtAPathOfTheCore() throws Exception {
        door.publish(new Limits());
        Publication taken = door.publish(new Muck("1"), "muck");
        assertThat(taken.refusal()).contains("belongs to the core").contains(Limits.class.getName());
    }

    @Test
    void givesThePathToTheCoreAlsoIfTheCoreComesLater() throws Exception {
        door.publish(new Muck("subsystem"), "muck");
        door.publish(new Muck("core"));
        assertThat(get("/muck")).isEqualTo("[\"core\"]");
    }

    @Test
    void letsTheEarlierVersionAnswerUntilItGoes() throws Exception {
        Muck first = new Muck("1");
        door.publish(first, "muck");
        door.publish(new Muck("2"), "muck");
        assertThat(get("/muck")).isEqualTo("[\"1\"]");
        door.withdraw(first);
        assertThat(get("/muck")).isEqualTo("[\"2\"]");
    }

    @Test
    void letsNoResourceThatHangsKeepOthersAway() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        Publisher publisher = new Publisher(1, Duration.ofMillis(100), () -> {});
        try {
            Publication hanging = door.prepare("hanging", "gas");
            publisher.execute(hanging, () -> {
                hanging.publish(door.servers, () -> {
                    awaitQuietly(hang);
                    return new Parks();
                });
            });
            CountDownLatch published = new CountDownLatch(1);
            publisher.execute(door.prepare("other", "muck"), () -> {
                door.publish(new Muck("1"), "muck");
                published.countDown();
            });
            published.await();
            assertThat(hanging.refusal()).contains("takes longer than 100 ms");
            assertThat(get("/muck")).isEqualTo("[\"1\"]");
            hanging.withdraw(); // does not wait for it
        } finally {
            hang.countDown();
            publisher.close();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) throws Exception {
        return door.send(door.request(path)).body();
    }
}
