/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.subsystem;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.people.Permission;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class OwnNamesTest {
    private static final LocalizedText TEXT = new LocalizedText("渣土", "Muck");
    private static final ServiceReference<?> MUCK = of(SubsystemBundle.location("muck", "abc", "org.muck"));
    private static final ServiceReference<?> CORE = of("mvn:org.cityloom/core");

    @Test
    void refusesTheMeasurementsOfAnother() {
        assertThat(OwnNames.refusal(MUCK, handler("muck"))).isEmpty();
        assertThat(OwnNames.refusal(MUCK, handler("gas")))
                .contains(
                        "bundle org.muck 1.2.3 of the subsystem muck offers a telemetry handler 'gas', which must be muck;"
                                + " it is ignored");
        assertThat(OwnNames.refusal(CORE, handler("gas"))).isEmpty();
    }

    @Test
    void refusesAnIntroductionWithAForeignNameInIt() {
        assertThat(introduction("muck", "muck-truck", "muck-speeding", "muck:view"))
                .isEmpty();
        assertThat(introduction("gas", "muck-truck", "muck-speeding", "muck:view"))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("a subsystem 'gas', which must be muck"));
        assertThat(introduction("muck", "mucky", "muck-speeding", "muck:view"))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("'mucky', which must begin with muck-"));
        assertThat(introduction("muck", "muck-truck", "gas-leak", "muck:view"))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("an alarm kind 'gas-leak'"));
        assertThat(introduction("muck", "muck-truck", "muck-speeding", "people:manage"))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("a permission 'people:manage'"));
    }

    @Test
    void refusesAModuleOutsideOfTheOwnFolder() {
        assertThat(OwnNames.refusal(MUCK, module("muck", "muck-panel", "/ui/muck/panel.js")))
                .isEmpty();
        assertThat(OwnNames.refusal(MUCK, module("gas", "muck-panel", "/ui/muck/panel.js")))
                .isPresent();
        assertThat(OwnNames.refusal(MUCK, module("muck", "gas-panel", "/ui/muck/panel.js")))
                .isPresent();
        for (String script : List.of("/ui/gas/panel.js", "/ui/mucky/panel.js", "/ui/muck/../gas/x.js", "//evil/x.js")) {
            assertThat(OwnNames.refusal(MUCK, module("muck", "muck-panel", script)))
                    .as(script)
                    .isPresent();
        }
        assertThat(OwnNames.refusal(CORE, module("gas", "x", "/screen/x.js"))).isEmpty();
    }

    @Test
    void refusesTheTopicOfAnother() {
        assertThat(OwnNames.refusal(MUCK, new LiveTopic("muck", "muck:view"))).isEmpty();
        assertThat(OwnNames.refusal(MUCK, new LiveTopic("muck-vehicles", "muck:view")))
                .isEmpty();
        assertThat(OwnNames.refusal(MUCK, new LiveTopic("muckvehicles", "muck:view")))
                .isPresent();
        assertThat(OwnNames.refusal(MUCK, new LiveTopic("alarms", "muck:view"))).isPresent();
        assertThat(OwnNames.refusal(CORE, new LiveTopic("alarms", "alarms:view")))
                .isEmpty();
    }

    private static Optional<String> introduction(String id, String type, String alarm, String permission) {
        SubsystemDescriptor descriptor = new SubsystemDescriptor(
                id,
                "1.0.0",
                TEXT,
                List.of(new DeviceType(type, TEXT, List.of(), Duration.ofSeconds(1), Duration.ofMinutes(1))),
                List.of(new AlarmKind(alarm, TEXT, Severity.WARNING, CasePolicy.PROPOSE_CASE)),
                List.of(new Permission(permission, TEXT)));
        return OwnNames.refusal(MUCK, () -> descriptor);
    }

    private static ScreenModule module(String subsystem, String id, String script) {
        return new ScreenModule(id, subsystem, TEXT, ScreenModule.Place.DESK, script, "1", "muck:view");
    }

    private static TelemetryHandler handler(String subsystem) {
        return new TelemetryHandler() {
            @Override
            public String subsystem() {
                return subsystem;
            }

            @Override
            public void handle(List<Measurement> batch, HandlerContext context) {}
        };
    }

    private static ServiceReference<?> of(String location) {
        Bundle bundle = answering(Bundle.class, method -> switch (method) {
            case "getLocation" -> location;
            case "getSymbolicName" -> "org.muck";
            case "getVersion" -> new Version(1, 2, 3);
            default -> throw new UnsupportedOperationException(method);
        });
        return answering(ServiceReference.class, method -> bundle);
    }

    private static <T> T answering(Class<T> type, java.util.function.Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }
}
