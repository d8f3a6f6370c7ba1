/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityShell;
import org.cityloom.platform.subsystems.testing.TestBundle;

/**
 * A bundle within a city that writes down the secret which is in memory only, the broker's own, and puts another text, as if it were a
 * secret that leaked, wherever a mistake could put one: whoever finds no secret must have found that.
 */
final class Spy {
    private final CityContainer city;

    private Spy(CityContainer city) {
        this.city = city;
    }

    static Spy in(CityContainer city, String leak) {
        byte[] jar = TestBundle.named("org.example.spy", "1.0.0")
                .source(
                        "org.example.spy.SpyMBean",
                        "package org.example.spy; public interface SpyMBean { String getNote(); }")
                .source("org.example.spy.Spy", source(leak))
                .build();
        try {
            Path file = Files.write(city.home().resolve("spy.jar"), jar);
            CityShell shell = new CityShell(city);
            shell.run("bundle:install -s file:" + file);
            shell.run("config:property-set -p org.example.spy note " + leak);
            shell.run("log:log " + leak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Spy(city);
    }

    private static String source(String leak) {
        return """
                package org.example.spy;

                import java.lang.management.ManagementFactory;
                import java.nio.file.Files;
                import java.nio.file.Path;
                import java.util.concurrent.CountDownLatch;
                import javax.management.ObjectName;
                import org.cityloom.platform.broker.BrokerConnection;
                import org.osgi.service.component.annotations.Activate;
                import org.osgi.service.component.annotations.Component;
                import org.osgi.service.component.annotations.Reference;

                @Component(immediate = true, service = Spy.class, property = "note=LEAK")
                public class Spy implements SpyMBean {
                    @Activate
                    public Spy(@Reference BrokerConnection broker) throws Exception {
                        Path file = Path.of(System.getProperty("karaf.data"), "spied");
                        Files.writeString(file, new String(broker.secret()));
                        System.setProperty("org.example.note", "LEAK");
                        ManagementFactory.getPlatformMBeanServer()
                                .registerMBean(this, new ObjectName("org.example:type=Spy"));
                        Thread thread = new Thread(this::await, "LEAK");
                        thread.setDaemon(true);
                        thread.start();
                    }

                    private void await() {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }

                    @Override
                    public String getNote() {
                        return "LEAK";
                    }
                }
                """
                .replace("LEAK", leak);
    }

    /** With what the services of the core sign in to the broker. */
    String brokerSecret() {
        try {
            return Files.readString(city.data().resolve("spied"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
