/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.Sources;
import org.cityloom.platform.subsystems.testing.TestBundle;

import static org.assertj.core.api.Assertions.assertThat;

/** What begins with the id of the subsystem is its own. */
class BelongingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"parks", "/parks", "parks/hello", "/parks/{id}/{rest: .*}"})
    void takesItsOwnPaths(String path) {
        assertThat(Stages.in(folder)
                        .stage(resource(path, "parks:view").stream())
                        .bundles())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"muck", "alarms/feed", "", "/", "parksandmore", "{any: .*}", "parks{any: .*}"})
    void refusesAPathOfOthers(String path) {
        assertThat(refusal(resource(path, "parks:view"), "path-foreign")).contains("'" + path + "'", "HelloResource");
    }

    @Test
    void refusesAPathOfOthersThatIsInheritedAlsoFromAnotherBundle() {
        TestBundle base = TestBundle.named("org.example.base", "1.0.0")
                .header("Export-Package", "org.example.base")
                .source(
                        "org.example.base.Base",
                        "package org.example.base; @javax.ws.rs.Path(\"alarms\") public interface Base {}");
        TestBundle heir = TestBundle.named("org.example.parks", "1.0.0")
                .source("org.example.base.Base", "package org.example.base; public interface Base {}")
                .source(
                        "org.example.parks.Middle",
                        "package org.example.parks; class Middle implements org.example.base.Base {}")
                .source(
                        "org.example.parks.Heir",
                        """
                        package org.example.parks;
                        @org.osgi.service.component.annotations.Component(service = Heir.class)
                        public class Heir extends Middle {}
                        """);

        refusal(ArchiveBuilder.empty("parks").bundle(base).bundle(heir), "path-foreign");
    }

    @Test
    void leavesAPathOfOthersToAClassThatIsNoComponent() {
        TestBundle client = TestBundle.named("org.example.parks", "1.0.0")
                .source(
                        "org.example.parks.Client",
                        "package org.example.parks; @javax.ws.rs.Path(\"weather\") public interface Client {}");

        Stages.in(folder).stage(ArchiveBuilder.empty("parks").bundle(client).stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"muck:view", "alarms:acknowledge", "parks", "parks:", "parksandmore:view", "*"})
    void refusesAPermissionOfOthers(String permission) {
        assertThat(refusal(resource("parks", permission), "permission-foreign")).contains("'" + permission + "'");
    }

    @Test
    void refusesAPermissionOfOthersOnAClass() {
        refusal(
                source(
                        "Guarded",
                        """
                        package org.example.parks;
                        @org.cityloom.api.rest.RequiresPermission("muck:manage")
                        public class Guarded {}
                        """),
                "permission-foreign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"muck", "parksx", "PARKS", "_parks"})
    void refusesTablesOfOthers(String unit) {
        TestBundle bundle = TestBundle.subsystem("parks", "1.0.0").header("Cityloom-Schema", unit);

        assertThat(refusal(ArchiveBuilder.empty("parks").bundle(bundle), "table-foreign"))
                .contains("'" + unit + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ui/parks/*", "/parks/*", "/parks/page"})
    void takesItsOwnPlacesOnTheWebServer(String pattern) {
        Stages.in(folder).stage(source("Files", Sources.files("parks", pattern)).stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "/", "*.js", "/ui/muck/*", "/ui/parksandmore/*", "/api/parks/*", "/ui/*"})
    void refusesPlacesOfOthersOnTheWebServer(String pattern) {
        assertThat(refusal(source("Files", Sources.files("parks", pattern)), "path-foreign"))
                .contains(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "osgi.http.whiteboard.servlet.pattern=/login",
                "osgi.http.whiteboard.filter.pattern=/*",
                "osgi.http.whiteboard.filter.regex=.*",
                "osgi.http.whiteboard.filter.servlet=cityloom-api",
                "osgi.http.whiteboard.servlet.errorPage=404",
                "osgi.http.whiteboard.context.path=/",
                "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)",
                "osgi.http.whiteboard.listener=true"
            })
    void refusesOtherWaysToRequestsOfOthers(String property) {
        refusal(source("Part", Sources.component("parks", "Part", property)), "path-foreign");
    }

    @Test
    void looksAtEveryValueAndAtPropertiesInFilesAndConfigurations() {
        String key = "osgi.http.whiteboard.servlet.pattern";
        refusal(
                source("Part", Sources.component("parks", "Part", key + "=/parks/a", key + "=/muck/a")),
                "path-foreign");
        TestBundle file = TestBundle.named("org.example.parks", "1.0.0")
                .entry("web.properties", key + " = /muck/a")
                .source(
                        "org.example.parks.Part",
                        """
                        package org.example.parks;
                        import org.osgi.service.component.annotations.Component;
                        @Component(service = Part.class, properties = "web.properties")
                        public class Part {}
                        """);
        refusal(ArchiveBuilder.empty("parks").bundle(file), "path-foreign");
        refusal(Stages.parks().configuration("org.cityloom.parks", key + " = /muck/a"), "path-foreign");
    }

    @Test
    void readsComponentDescriptionsThatAreNamedByAWildcard() {
        TestBundle bundle = TestBundle.named("org.example.parks", "1.0.0")
                .header("-dsannotations", "!*")
                .header("Service-Component", "/OSGI-INF/*.xml")
                .entry(
                        "OSGI-INF/part.xml",
                        """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="part">
                          <implementation class="org.example.parks.HelloResource"/>
                        </scr:component>
                        """)
                .source("org.example.parks.HelloResource", Sources.resource("parks", "muck", "parks:view"));

        refusal(ArchiveBuilder.empty("parks").bundle(bundle), "path-foreign");
    }

    private static ArchiveBuilder resource(String path, String permission) {
        return source("HelloResource", Sources.resource("parks", path, permission));
    }

    private static ArchiveBuilder source(String name, String source) {
        return ArchiveBuilder.empty("parks")
                .bundle(TestBundle.named("org.example.parks", "1.0.0").source("org.example.parks." + name, source));
    }

    private String refusal(ArchiveBuilder archive, String code) {
        return Stages.refusal(folder, archive, code);
    }
}
