/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What managers and viewers may do past the pages of the console. */
class ConsoleRolesIT {
    private static final String SUBSYSTEMS = "org.cityloom:type=Subsystems";
    private static final int FORBIDDEN = 403;

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static ConsoleHttp manager;
    private static ConsoleHttp viewer;

    @BeforeAll
    static void theySignIn() {
        manager = signedIn("console-manager", ConsolePeople.manager(CITY, "console-manager"));
        viewer = signedIn("console-viewer", ConsolePeople.viewer(CITY, "console-viewer"));
    }

    private static ConsoleHttp signedIn(String name, String password) {
        ConsoleHttp person = new ConsoleHttp(CITY.address());
        assertThat(person.signIn(name, password).statusCode()).isEqualTo(200);
        return person;
    }

    static Stream<Arguments> whatOnlyAdministratorsDo() {
        return Stream.of(
                arguments("org.apache.karaf:type=bundle,name=root", "install(java.lang.String)", new String[] {
                    "file:nothing.jar"
                }),
                arguments("org.apache.karaf:type=bundle,name=root", "stop(java.lang.String)", new String[] {"0"}),
                arguments("org.apache.karaf:type=config,name=root", "delete", new String[] {"org.cityloom.broker"}),
                arguments("org.apache.karaf:type=config,name=root", "setProperty", new String[] {
                    "org.cityloom.broker", "port", "1"
                }),
                arguments("org.apache.karaf:type=system,name=root", "halt()", new String[0]));
    }

    @ParameterizedTest
    @MethodSource("whatOnlyAdministratorsDo")
    void changesNeitherBundlesNorConfigurationsNorTheMachine(String bean, String operation, String[] arguments) {
        assertThat(status(viewer.exec(bean, operation, (Object[]) arguments))).isEqualTo(FORBIDDEN);
        assertThat(status(manager.exec(bean, operation, (Object[]) arguments))).isEqualTo(FORBIDDEN);
    }

    @Test
    void letsViewersSeeTheSubsystemsAndOperateNone() {
        assertThat(muckAsTheViewerSeesIt()).isIn("PROBATION", "ACTIVE");
        for (String operation : new String[] {"stop", "start"}) {
            assertThat(status(viewer.exec(SUBSYSTEMS, operation, "muck")))
                    .as(operation)
                    .isEqualTo(FORBIDDEN);
        }
        assertThat(status(viewer.exec(SUBSYSTEMS, "stage", ""))).isEqualTo(FORBIDDEN);
        assertThat(status(viewer.exec("org.cityloom:type=Thresholds", "reset", "org.cityloom.muck", "speeding.limit")))
                .isEqualTo(FORBIDDEN);
        assertThat(muckAsTheViewerSeesIt()).isIn("PROBATION", "ACTIVE");
    }

    private static String muckAsTheViewerSeesIt() {
        return viewer.read(SUBSYSTEMS, "Installed")
                .path("value")
                .path("muck")
                .path("state")
                .asText();
    }

    @Test
    void letsManagersOperateTheSubsystemsInTheirOwnName() {
        assertThat(manager.exec(SUBSYSTEMS, "stop", "nothing")
                        .path("value")
                        .path("by")
                        .asText())
                .isEqualTo("console-manager");
    }

    private static int status(JsonNode answer) {
        return answer.path("status").asInt();
    }
}
