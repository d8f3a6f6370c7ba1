/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.openjpa.enhance.PCRegistry;
import org.apache.openjpa.meta.MetaDataRepository;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of what the persistence libraries remember of a bundle that is gone, and with it of its class loader: without this, 40
 * updates of a bundle with a persistence unit left 40 behind.
 *
 * <p>Aries JPA 2.7.3 keeps the class transformer of every started unit in its weaving hook, which offers no way to remove what it
 * does not hand out, so its map is read. OpenJPA 3.2.2 keeps an instance of every enhanced class in its registry, and tells the
 * repositories of all units of every class, also of those that are not theirs; they remember it too. A class registers when it is
 * initialised and never again, so all this is undone only when the bundle will not start again.
 */
@Component(
        service = {},
        immediate = true)
public final class PersistenceRemains implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceRemains.class);
    private static final String HOOK = "org.apache.aries.jpa.container.weaving.impl.JPAWeavingHook";
    private static final String MAP = "registeredTransformers";

    private final BundleContext context;

    @Activate
    public PersistenceRemains(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            forgetTransformers(event.getBundle());
        } else if (event.getType() == BundleEvent.UNINSTALLED) {
            forgetTransformers(event.getBundle());
            forgetTypes(event.getBundle());
        }
    }

    private static void forgetTypes(Bundle bundle) {
        for (Class<?> type : List.copyOf(PCRegistry.getRegisteredTypes())) {
            if (isOf(bundle, type)) {
                PCRegistry.deRegister(type.getClassLoader());
            }
        }
        try {
            Collection<?> repositories = (Collection<?>) value(PCRegistry.class, "_listeners", null);
            synchronized (repositories) { // as the registry itself does
                for (Object repository : repositories) {
                    forget(repository, bundle);
                }
            }
        } catch (ReflectiveOperationException e) {
            LOG.warn("The classes of {} are not let go of; its class loader stays", bundle, e);
        }
    }

    private static void forget(Object repository, Bundle bundle) throws ReflectiveOperationException {
        Collection<?> announced = (Collection<?>) value(MetaDataRepository.class, "_registered", repository);
        synchronized (announced) {
            announced.removeIf(type -> isOf(bundle, type));
        }
        for (String name : List.of("_oids", "_subs", "_aliases", "_impls", "_ifaces", "_metamodel")) {
            Map<?, ?> known = (Map<?, ?>) value(MetaDataRepository.class, name, repository);
            synchronized (known) {
                known.entrySet()
                        .removeIf(entry -> isOf(bundle, entry.getKey())
                                || isOf(bundle, entry.getValue())
                                || isEmptyWithout(bundle, entry.getValue()));
            }
        }
    }

    private static boolean isEmptyWithout(Bundle bundle, @Nullable Object value) {
        return value instanceof Collection<?> types && types.removeIf(type -> isOf(bundle, type)) && types.isEmpty();
    }

    private static boolean isOf(Bundle bundle, @Nullable Object type) {
        return type instanceof Class<?> of && bundle.equals(FrameworkUtil.getBundle(of));
    }

    private static Object value(Class<?> of, String field, @Nullable Object object)
            throws ReflectiveOperationException {
        Field found = of.getDeclaredField(field);
        found.setAccessible(true);
        return found.get(object);
    }

    private void forgetTransformers(Bundle bundle) {
        try {
            for (ServiceReference<WeavingHook> reference : context.getServiceReferences(WeavingHook.class, null)) {
                WeavingHook hook = context.getService(reference);
                if (hook != null && hook.getClass().getName().equals(HOOK)) {
                    forgetTransformers(hook, bundle);
                }
                context.ungetService(reference);
            }
        } catch (InvalidSyntaxException | ReflectiveOperationException e) {
            LOG.warn("The class transformers of {} are not let go of; its class loader stays", bundle, e);
        }
    }

    private static void forgetTransformers(WeavingHook hook, Bundle bundle) throws ReflectiveOperationException {
        synchronized (hook) { // as the hook itself does
            ((Map<?, ?>) value(hook.getClass(), MAP, hook)).remove(bundle);
        }
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }
}
