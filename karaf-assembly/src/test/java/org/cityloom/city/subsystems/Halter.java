/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityShell;
import org.cityloom.platform.subsystems.testing.TestBundle;

/** A bundle in the city that ends the process without another word when an operation begins a certain step, like kill -9. */
final class Halter {
    private final CityContainer city;

    private Halter(CityContainer city) {
        this.city = city;
    }

    /** Installs it. */
    static Halter in(CityContainer city) {
        byte[] jar = TestBundle.named("org.example.halter", "1.0.0")
                .source(
                        "org.example.halter.Halt",
                        """
                        package org.example.halter;

                        import java.nio.file.Files;
                        import java.nio.file.Path;
                        import java.util.List;
                        import org.cityloom.platform.subsystems.OperationListener;
                        import org.cityloom.platform.subsystems.OperationReport;
                        import org.osgi.service.component.annotations.Component;

                        @Component
                        public class Halt implements OperationListener {
                            @Override
                            public void changed(OperationReport operation) {
                                Path order = Path.of(System.getProperty("karaf.data"), "halt-at");
                                List<OperationReport.StepReport> steps = operation.steps();
                                if (steps.isEmpty() || operation.state().ended() || !Files.exists(order)) {
                                    return;
                                }
                                try {
                                    String[] words = Files.readString(order).strip().split(" ");
                                    if (words[0].equals(steps.get(steps.size() - 1).step().name())) {
                                        Files.delete(order);
                                        halt(Long.parseLong(words[1]));
                                    }
                                } catch (java.io.IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            }

                            private static void halt(long milliseconds) {
                                if (milliseconds == 0) {
                                    Runtime.getRuntime().halt(137);
                                }
                                new Thread(() -> {
                                    try {
                                        Thread.sleep(milliseconds);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    Runtime.getRuntime().halt(137);
                                }).start();
                            }
                        }
                        """)
                .build();
        try {
            Path file = Files.write(city.home().resolve("halter.jar"), jar);
            new CityShell(city).run("bundle:install -s file:" + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Halter(city);
    }

    /** From now on the process ends so many milliseconds after the step has begun. */
    void at(String step, int milliseconds) {
        try {
            Files.writeString(city.data().resolve("halt-at"), step + " " + milliseconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
