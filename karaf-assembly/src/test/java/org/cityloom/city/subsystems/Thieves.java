/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

/** Sources of classes that a good subsystem does not have. */
final class Thieves {
    private Thieves() {}

    /** A resource at a path of another subsystem. */
    static String resource(String path) {
        return """
                package org.example.trial;

                import javax.ws.rs.GET;
                import javax.ws.rs.Path;
                import org.cityloom.api.rest.RequiresPermission;
                import org.cityloom.api.rest.RestResource;
                import org.osgi.service.component.annotations.Component;

                @Component(service = Thief.class, property = RestResource.PUBLISH + "=true")
                @Path("PATH")
                public class Thief {
                    @GET
                    @RequiresPermission("trial:view")
                    public String mine() {
                        return "mine";
                    }
                }
                """
                .replace("PATH", path);
    }

    /** A class in a package of the api. */
    static String apiClass() {
        return "package org.cityloom.api.alarms; public class Mine {}";
    }

    /** A class in a package that CXF would like to have, but lives without. */
    static String lure() {
        return "package com.sun.xml.fastinfoset.stax; public class Lure {}";
    }

    /** A component whose service never comes. */
    static String waiting() {
        return """
                package org.example.trial;

                import java.util.concurrent.Future;
                import org.osgi.service.component.annotations.Component;
                import org.osgi.service.component.annotations.Reference;

                @Component(service = Waiting.class, immediate = true)
                public class Waiting {
                    @Reference
                    Future<String> never;
                }
                """;
    }

    /** A component that logs an error a second after it was started. */
    static String complaining() {
        return """
                package org.example.trial;

                import java.util.Timer;
                import java.util.TimerTask;
                import org.osgi.service.component.annotations.Activate;
                import org.osgi.service.component.annotations.Component;
                import org.osgi.service.component.annotations.Deactivate;
                import org.slf4j.LoggerFactory;

                @Component(service = Complaining.class, immediate = true)
                public class Complaining {
                    private final Timer timer = new Timer("trial-complaining", true);

                    @Activate
                    public Complaining() {
                        timer.schedule(new TimerTask() {
                            @Override
                            public void run() {
                                LoggerFactory.getLogger(Complaining.class).error("the valve is stuck");
                            }
                        }, 1000);
                    }

                    @Deactivate
                    void stop() {
                        timer.cancel();
                    }
                }
                """;
    }

    /** A handler of the measurements of a subsystem. */
    static String handler(String subsystem) {
        return """
                package org.example.trial;

                import java.util.List;
                import org.cityloom.api.telemetry.HandlerContext;
                import org.cityloom.api.telemetry.Measurement;
                import org.cityloom.api.telemetry.TelemetryHandler;
                import org.osgi.service.component.annotations.Component;

                @Component
                public class Listening implements TelemetryHandler {
                    @Override
                    public String subsystem() {
                        return "SUBSYSTEM";
                    }

                    @Override
                    public void handle(List<Measurement> batch, HandlerContext context) {}
                }
                """
                .replace("SUBSYSTEM", subsystem);
    }
}
