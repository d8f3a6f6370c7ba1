/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.time.Duration;

import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.Sources;
import org.cityloom.platform.subsystems.testing.TestBundle;

/** Versions of a small subsystem, {@code trial}, which answers at {@code /api/trial/version}; most of them are up to no good. */
final class Trials {
    static final String ID = "trial";
    static final String PATH = "/api/trial/version";

    private static final String PACKAGE = "org.example.trial.";

    private Trials() {}

    /** A version with nothing wrong. */
    static ArchiveBuilder good(String version) {
        return with(version, bundle(version));
    }

    /** An archive of that version with that bundle. */
    static ArchiveBuilder with(String version, TestBundle bundle) {
        return ArchiveBuilder.empty(ID)
                .version(version)
                .healthDeadline(Duration.ofSeconds(4))
                .probation(Duration.ofSeconds(1))
                .bundle(bundle);
    }

    /** The bundle of a version with nothing wrong. */
    static TestBundle bundle(String version) {
        return TestBundle.named("org.example.trial", version)
                .source(PACKAGE + "Introduction", Sources.introduction(ID, version))
                .source(PACKAGE + "VersionResource", resource(version));
    }

    private static String resource(String version) {
        return """
                package org.example.trial;

                import javax.ws.rs.GET;
                import javax.ws.rs.Path;
                import org.cityloom.api.rest.RequiresPermission;
                import org.cityloom.api.rest.RestResource;
                import org.osgi.service.component.annotations.Component;

                @Component(service = VersionResource.class, property = RestResource.PUBLISH + "=true")
                @Path("trial/version")
                @javax.ws.rs.Produces("application/json")
                public class VersionResource {
                    @GET
                    @RequiresPermission("trial:view")
                    public java.util.Map<String, String> version() {
                        return java.util.Map.of("version", "VERSION");
                    }
                }
                """
                .replace("VERSION", version);
    }

    /** A bundle with one more class. */
    static TestBundle bundle(String version, String className, String source) {
        return bundle(version).source(PACKAGE + className, source);
    }

    /** A bundle whose activator does that. */
    static TestBundle activated(String version, String body) {
        return bundle(
                        version,
                        "Starter",
                        """
                        package org.example.trial;

                        import org.osgi.framework.BundleActivator;
                        import org.osgi.framework.BundleContext;

                        public class Starter implements BundleActivator {
                            @Override
                            public void start(BundleContext context) throws Exception {
                                BODY
                            }

                            @Override
                            public void stop(BundleContext context) {}
                        }
                        """
                                .replace("BODY", body))
                .header("Bundle-Activator", "org.example.trial.Starter");
    }

    /** A bundle with a health check that answers that, after so many milliseconds of being well. */
    static TestBundle unhealthyAfter(String version, int milliseconds) {
        return bundle(version, "Check", check("org.example.trial", milliseconds));
    }

    /** An archive of another subsystem, which becomes healthy after so many milliseconds. */
    static ArchiveBuilder slowlyHealthy(String id, String version, int milliseconds) {
        return ArchiveBuilder.empty(id)
                .version(version)
                .healthDeadline(Duration.ofSeconds(4))
                .bundle(TestBundle.subsystem(id, version)
                        .source("org.example." + id + ".Check", check("org.example." + id, ">", milliseconds)));
    }

    /** A health check in a package that fails after so many milliseconds of being well. */
    static String check(String packageName, int milliseconds) {
        return check(packageName, "<", milliseconds);
    }

    /** A health check that is well as long as the milliseconds since its start are on that side of the limit. */
    private static String check(String packageName, String side, int limit) {
        return """
                package PACKAGE;

                import org.apache.felix.hc.api.HealthCheck;
                import org.apache.felix.hc.api.Result;
                import org.osgi.service.component.annotations.Component;

                @Component(property = HealthCheck.NAME + "=trial")
                public class Check implements HealthCheck {
                    private final long began = System.nanoTime();

                    @Override
                    public Result execute() {
                        return System.nanoTime() - began COMPARED LIMITL * 1_000_000
                                ? new Result(Result.Status.OK, "well")
                                : new Result(Result.Status.CRITICAL, "the pump is dry");
                    }
                }
                """
                .replace("PACKAGE", packageName)
                .replace("COMPARED", side)
                .replace("LIMIT", Integer.toString(limit));
    }

    /** A bundle with tables. */
    static TestBundle withTables(String version, String... changeSets) {
        return bundle(version)
                .header("Cityloom-Schema", ID)
                .entry(
                        "db/changelog.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                        """
                                + String.join("\n", changeSets) + "\n</databaseChangeLog>");
    }

    /** A change set. */
    static String changeSet(String id, String changes) {
        return "<changeSet id=\"" + id + "\" author=\"trial\">" + changes + "</changeSet>";
    }

    /** Creates a table with a number. */
    static String table(String name) {
        return "<createTable tableName=\"" + name
                + "\"><column name=\"id\" type=\"BIGINT\"><constraints primaryKey=\"true\"/></column></createTable>";
    }

    /** Inserts a row; a second one of that id breaks the key. */
    static String row(String table, int id) {
        return "<insert tableName=\"" + table + "\"><column name=\"id\" valueNumeric=\"" + id + "\"/></insert>";
    }
}
