/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of the records of a bundle that is gone, and with them of its class loader.
 *
 * <p>JDK 17 links {@code equals}, {@code hashCode} and {@code toString} of a record by adapting four method handles that are static
 * fields of {@link ObjectMethods}, and each of them remembers the type that it was adapted to last: a record, or the component of one.
 * So up to four bundles stayed that nobody used any more, until somebody happened to link a record of another. Here a record of this
 * bundle is linked, whose component is of the JDK: what they remember then is of nobody who goes.
 */
@Component(
        service = {},
        immediate = true)
public final class RecordRemains implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(RecordRemains.class);

    private final BundleContext context;

    @Activate
    public RecordRemains(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            forget();
        }
    }

    /** A new linkage each time: the virtual machine does it once only for the code that it compiled. */
    static void forget() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle component =
                    lookup.findVirtual(Staying.class, "component", MethodType.methodType(String.class));
            for (String method : List.of("equals", "hashCode", "toString")) {
                ObjectMethods.bootstrap(lookup, method, MethodHandle.class, Staying.class, "component", component);
            }
        } catch (Error e) {
            throw e;
        } catch (Throwable e) { // that is what linking declares
            LOG.warn("The last records of a bundle that is gone are not let go of; its class loader may stay", e);
        }
    }

    /** The handles are made for objects, so a component of that very type would adapt none of them. */
    private record Staying(String component) {}

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }
}
