/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.Person;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.subsystem.OwnNames;

/** The modules that are plugged in at the moment; tells open pages when one comes or goes. */
@Component(service = ScreenModules.class, immediate = true)
public final class ScreenModules {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenModules.class);

    private final Live live;
    private final Set<ServiceReference<ScreenModule>> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, List<ScreenModule>> modules = new ConcurrentHashMap<>();
    private final Map<String, Integer> rankings = new ConcurrentHashMap<>();

    @Activate
    public ScreenModules(@Reference Live live) {
        this.live = live;
    }

    /** Takes a module, unless it is in the name of another subsystem. */
    @Reference(
            service = ScreenModule.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindModule(ServiceReference<ScreenModule> reference, ScreenModule module) {
        OwnNames.refusal(reference, module).ifPresentOrElse(LOG::error, () -> {
            accepted.add(reference);
            rankings.put(module.id(), ranking(reference));
            addModule(module);
        });
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    void unbindModule(ServiceReference<ScreenModule> reference, ScreenModule module) {
        if (accepted.remove(reference)) {
            removeModule(module);
        }
    }

    /** While a module is replaced, the new one may come before the old one has gone; the newest is shown. */
    void addModule(ScreenModule module) {
        modules.merge(module.id(), List.of(module), (old, added) -> withFirst(module, old));
        tell(module.id());
    }

    void removeModule(ScreenModule module) {
        modules.computeIfPresent(module.id(), (id, all) -> without(module, all));
        tell(module.id());
    }

    /** What the person may see, by the ranking of the services, the highest first, and then by id. */
    List<ScreenModule> visibleTo(Person person) {
        return modules.values().stream()
                .map(all -> all.get(0))
                .filter(module -> person.may(module.permission()))
                .sorted(Comparator.comparing((ScreenModule module) -> -rankings.getOrDefault(module.id(), 0))
                        .thenComparing(ScreenModule::id))
                .toList();
    }

    int count() {
        return modules.size();
    }

    private static List<ScreenModule> withFirst(ScreenModule module, List<ScreenModule> others) {
        return Stream.concat(Stream.of(module), others.stream()).toList();
    }

    private static @Nullable List<ScreenModule> without(ScreenModule module, List<ScreenModule> all) {
        List<ScreenModule> rest = new ArrayList<>(all);
        rest.remove(module); // one of them only: two services may carry equal modules during an update
        return rest.isEmpty() ? null : List.copyOf(rest);
    }

    private void tell(String id) {
        live.publish(new LiveEvent(ScreenTopics.MODULES, id, null, new Changed(id, modules.containsKey(id))));
    }

    /**
     * What pages hear. It does not carry the module, because not everyone who follows the topic may see every module.
     *
     * @param id of the module that came, changed or went
     * @param present false if it went
     */
    record Changed(String id, boolean present) {}
}
