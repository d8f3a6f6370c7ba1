/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.SubsystemState;

import static org.assertj.core.api.Assertions.assertThat;

class SubsystemsCommandTest {
    private final Console console = new Console();

    @Test
    void tellsWhatIsInstalledAndWhatRuns() throws Exception {
        SubsystemsCommand command = new SubsystemsCommand();
        command.session = console.session;
        command.subsystems = new FewSubsystems().with("gas", SubsystemState.QUARANTINED);
        command.context = contextWithMuck();
        command.execute();
        String[] lines = console.text().lines().toArray(String[]::new);
        assertThat(lines[0]).contains("Version", "State", "Health", "Device types", "Reason");
        assertThat(lines[2]).contains("gas", "1.4.0", "QUARANTINED", "it rests");
        assertThat(lines[3]).contains("muck", "0.1.0", "not from an archive", "OK");
    }

    private static BundleContext contextWithMuck() {
        SubsystemDescriptor muck = new SubsystemDescriptor(
                "muck", "0.1.0", new LocalizedText("渣土", "Muck"), List.of(), List.of(), List.of());
        Subsystem subsystem = () -> muck;
        HealthCheck check = () -> new Result(Result.Status.OK, "fine");
        Map<Class<?>, Object> services = Map.of(Subsystem.class, subsystem, HealthCheck.class, check);
        return (BundleContext) Proxy.newProxyInstance(
                SubsystemsCommandTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServiceReferences" -> List.of(reference(services.get(arguments[0])));
                    case "getService" -> ((ServiceReference<?>) arguments[0]).getProperty("service");
                    case "ungetService" -> true;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ServiceReference<?> reference(Object service) {
        return (ServiceReference<?>) Proxy.newProxyInstance(
                SubsystemsCommandTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> service);
    }
}
