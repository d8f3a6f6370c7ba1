/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.subsystem;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.telemetry.TelemetryHandler;

/**
 * Holds what the bundles of a subsystem offer to the name of their own subsystem, so that none can take what is another's. The core asks
 * before it takes a service, and ignores what is refused; its own bundles may offer anything.
 */
public final class OwnNames {
    private OwnNames() {}

    /** Why the handler is refused, in a sentence that names bundle and rule; empty if it is not. */
    public static Optional<String> refusal(ServiceReference<?> reference, TelemetryHandler handler) {
        return refusal(
                reference,
                own -> unless(handler.subsystem().equals(own), "a telemetry handler", handler.subsystem(), own));
    }

    /** Why the introduction is refused: id, device types, alarm kinds and permissions are all looked at. */
    public static Optional<String> refusal(ServiceReference<?> reference, Subsystem subsystem) {
        SubsystemDescriptor told = subsystem.descriptor();
        return refusal(reference, own -> Stream.of(
                        Stream.of(unless(told.id().equals(own), "a subsystem", told.id(), own)),
                        told.deviceTypes().stream().map(type -> prefixed("a device type", type.id(), own + "-")),
                        told.alarmKinds().stream().map(kind -> prefixed("an alarm kind", kind.id(), own + "-")),
                        told.permissions().stream()
                                .map(permission -> prefixed("a permission", permission.name(), own + ":")))
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** Why the module is refused: its subsystem, and its script, which must be below {@code /ui/<subsystem>/}. */
    public static Optional<String> refusal(ServiceReference<?> reference, ScreenModule module) {
        return refusal(reference, own -> unless(
                        module.subsystem().equals(own), "a screen module", module.subsystem(), own)
                .or(() -> prefixed("a screen module", module.id(), own + "-"))
                .or(() -> prefixed("a script", module.script(), "/ui/" + own + "/"))
                .or(() -> unless(!module.script().contains(".."), "a script", module.script(), "a path without '..'")));
    }

    /** Why the effects are refused. */
    public static Optional<String> refusal(ServiceReference<?> reference, CommandEffects effects) {
        return refusal(
                reference,
                own -> unless(effects.subsystem().equals(own), "effects of commands", effects.subsystem(), own));
    }

    /** Why the topic is refused. */
    public static Optional<String> refusal(ServiceReference<?> reference, LiveTopic topic) {
        return refusal(
                reference,
                own -> topic.name().equals(own) ? Optional.empty() : prefixed("a live topic", topic.name(), own + "-"));
    }

    private static Optional<String> refusal(ServiceReference<?> reference, Function<String, Optional<String>> rule) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return Optional.empty(); // it is going at this very moment
        }
        return SubsystemBundle.subsystem(bundle).flatMap(own -> rule.apply(own)
                .map(broken -> "bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " of the subsystem "
                        + own + " " + broken + "; it is ignored"));
    }

    private static Optional<String> unless(boolean right, String what, String name, String rule) {
        return right ? Optional.empty() : Optional.of("offers " + what + " '" + name + "', which must be " + rule);
    }

    private static Optional<String> prefixed(String what, String name, String prefix) {
        return name.startsWith(prefix)
                ? Optional.empty()
                : Optional.of("offers " + what + " '" + name + "', which must begin with " + prefix);
    }
}
