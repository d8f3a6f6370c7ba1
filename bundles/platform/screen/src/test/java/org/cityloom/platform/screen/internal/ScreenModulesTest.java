/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.Person;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.testing.OfferedService;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ScreenModulesTest {
    private final List<LiveEvent> told = new ArrayList<>();
    private final ScreenModules modules = new ScreenModules(told::add);

    @Test
    void showsAPersonOnlyWhatThePersonMaySee() {
        modules.addModule(module("muck-panel", "1", "muck:view"));
        modules.addModule(module("gas-panel", "1", "gas:view"));
        assertThat(modules.visibleTo(person("gas:view")))
                .extracting(ScreenModule::id)
                .containsExactly("gas-panel");
        assertThat(modules.visibleTo(person("*"))).hasSize(2);
    }

    @Test
    void showsTheNewerWhileOneVersionReplacesTheOther() {
        ScreenModule old = module("muck-panel", "1", "muck:view");
        modules.addModule(old);
        modules.addModule(module("muck-panel", "2", "muck:view"));
        assertThat(versions()).containsExactly("2");
        modules.removeModule(old);
        assertThat(versions()).containsExactly("2");
    }

    @Test
    void keepsAModuleThatIsRegisteredAgainBeforeItsTwinHasGone() {
        ScreenModule module = module("muck-panel", "1", "muck:view");
        modules.addModule(module);
        modules.addModule(module("muck-panel", "1", "muck:view"));
        modules.removeModule(module);
        assertThat(versions()).containsExactly("1");
    }

    @Test
    void ignoresAModuleInTheNameOfAnotherSubsystem() {
        ServiceReference<ScreenModule> own = OfferedService.by("muck");
        ServiceReference<ScreenModule> foreign = OfferedService.by("gas");
        ScreenModule module = module("muck-panel", "1", "muck:view");
        modules.bindModule(own, module);
        modules.bindModule(foreign, module("muck-panel", "2", "muck:view"));
        assertThat(versions()).containsExactly("1");
        modules.unbindModule(foreign, module);
        assertThat(versions()).containsExactly("1");
        modules.unbindModule(own, module);
        assertThat(versions()).isEmpty();
    }

    @Test
    void standByTheirRankingAndThenByTheirIds() {
        ServiceReference<ScreenModule> behind = OfferedService.by("muck", -1);
        ServiceReference<ScreenModule> other = OfferedService.by("muck");
        modules.bindModule(behind, module("muck-a", "1", "muck:view"));
        modules.bindModule(other, module("muck-c", "1", "muck:view"));
        modules.bindModule(other, module("muck-b", "1", "muck:view"));
        assertThat(modules.visibleTo(person("*")))
                .extracting(ScreenModule::id)
                .containsExactly("muck-b", "muck-c", "muck-a");
    }

    @Test
    void tellsThatAModuleCameAndWentWithoutSayingWhatItIs() {
        ScreenModule module = module("muck-panel", "1", "muck:view");
        modules.addModule(module);
        modules.removeModule(module);
        assertThat(told)
                .extracting(LiveEvent::topic, LiveEvent::key, LiveEvent::data)
                .containsExactly(
                        tuple("screen-modules", "muck-panel", new ScreenModules.Changed("muck-panel", true)),
                        tuple("screen-modules", "muck-panel", new ScreenModules.Changed("muck-panel", false)));
    }

    private List<String> versions() {
        return modules.visibleTo(person("*")).stream()
                .map(ScreenModule::version)
                .toList();
    }

    private static ScreenModule module(String id, String version, String permission) {
        return new ScreenModule(
                id,
                "muck",
                new LocalizedText("渣土", "Muck"),
                ScreenModule.Place.BIG_SCREEN,
                "/ui/muck/panel.js",
                version,
                permission);
    }

    private static Person person(String permission) {
        return new Person("1", "somebody", Set.of(permission));
    }
}
