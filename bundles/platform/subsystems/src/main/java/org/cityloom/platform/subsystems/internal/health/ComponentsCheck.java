/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

import org.cityloom.api.text.LocalizedText;

/** Every component has what it needs, and none failed when it was activated. */
final class ComponentsCheck implements Check {
    private final ServiceComponentRuntime runtime;

    ComponentsCheck(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        return runtime.getComponentDescriptionDTOs(candidate.bundles().toArray(Bundle[]::new)).stream()
                .filter(runtime::isComponentEnabled)
                .map(this::complaint)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalizedText> complaint(ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            return Optional.of(new LocalizedText(
                    "部件 " + component.name + " 缺少配置 " + String.join(", ", component.configurationPid),
                    "component " + component.name + " lacks the configuration "
                            + String.join(", ", component.configurationPid)));
        }
        return configurations.stream()
                .map(configuration -> complaint(component, configuration))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalizedText> complaint(
            ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> {
                String missing = Arrays.stream(configuration.unsatisfiedReferences)
                        .map(reference -> wanted(component, reference))
                        .collect(Collectors.joining(", "));
                yield Optional.of(new LocalizedText(
                        "部件 " + component.name + " 等待服务 " + missing,
                        "component " + component.name + " waits for the service " + missing));
            }
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> Optional.of(new LocalizedText(
                    "部件 " + component.name + " 等待配置", "component " + component.name + " waits for its configuration"));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> {
                String cause = firstLine(configuration.failure);
                yield Optional.of(new LocalizedText(
                        "部件 " + component.name + " 启动失败：" + cause,
                        "component " + component.name + " failed to start: " + cause));
            }
            default -> Optional.empty();
        };
    }

    private static String wanted(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO unsatisfied) {
        return Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse(unsatisfied.name);
    }

    private static String firstLine(String text) {
        return text == null ? "?" : text.lines().findFirst().orElse("?");
    }
}
