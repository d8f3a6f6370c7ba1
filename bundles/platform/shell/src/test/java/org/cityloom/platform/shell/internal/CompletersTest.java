/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class CompletersTest {
    private static final LocalizedText TEXT = new LocalizedText("超速", "speeding");

    private final Console console = new Console();
    private final Map<ServiceReference<?>, Subsystem> services = new LinkedHashMap<>();
    private final List<Object> released = new ArrayList<>();

    @Test
    void proposesSubsystemsThatAreThereInOrder() {
        add("muck");
        add("gas");
        add("greens");
        SubsystemCompleter completer = new SubsystemCompleter();
        completer.context = context();
        assertThat(proposals(completer, "")).containsExactly("gas", "greens", "muck");
        assertThat(proposals(completer, "g")).containsExactly("gas", "greens");
        assertThat(released).hasSize(6); // each service is given back
    }

    @Test
    void proposesTheNumbersOfOpenAlarms() {
        OpenAlarmCompleter completer = new OpenAlarmCompleter();
        completer.alarms = alarms();
        assertThat(proposals(completer, "")).containsExactly("31", "32", "40");
        assertThat(proposals(completer, "3")).containsExactly("31", "32");
    }

    private List<String> proposals(Completer completer, String entered) {
        List<String> candidates = new ArrayList<>();
        completer.complete(console.session, new ArgumentCommandLine(entered, entered.length()), candidates);
        return candidates.stream().map(String::strip).toList();
    }

    private void add(String id) {
        SubsystemDescriptor descriptor = new SubsystemDescriptor(id, "1.0.0", TEXT, List.of(), List.of(), List.of());
        services.put(proxy(ServiceReference.class, (method, arguments) -> null), () -> descriptor);
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getServiceReferences" -> new ArrayList<>(services.keySet());
            case "getService" -> services.get(arguments[0]);
            case "ungetService" -> released.add(arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static Alarms alarms() {
        return proxy(Alarms.class, (method, arguments) -> {
            assertThat(method).isEqualTo("alarms");
            assertThat(((AlarmQuery) arguments[0]).open()).isTrue();
            assertThat(((PageRequest) arguments[1]).limit()).isEqualTo(100);
            List<Alarm> open =
                    LongStream.of(40, 32, 31).mapToObj(CompletersTest::alarm).toList();
            return new Page<>(open, 0, open.size());
        });
    }

    private static Alarm alarm(long id) {
        return new Alarm(
                id, "muck", "muck-speeding", "a", Severity.MAJOR, TEXT, null, null, Instant.EPOCH, null, null, null);
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> answers.to(method.getName(), arguments);
                }));
    }
}
