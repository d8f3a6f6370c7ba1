/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.jaas;

import java.util.Map;

import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;

import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.Identities;

/** The realm of the console and of SSH. It outranks Karaf's own of the same name, so there are no users in files. */
@Component(service = JaasRealm.class)
public final class PeopleRealm implements JaasRealm {
    private static final String NAME = "karaf";
    private static final int RANK = 100;

    private final AppConfigurationEntry[] entries;

    @Activate
    public PeopleRealm(BundleContext bundle, @Reference Accounts accounts, @Reference Identities identities) {
        Map<String, Object> options = Map.of(
                ProxyLoginModule.PROPERTY_MODULE,
                PeopleLoginModule.class.getName(),
                ProxyLoginModule.PROPERTY_BUNDLE,
                Long.toString(bundle.getBundle().getBundleId()),
                PeopleLoginModule.ACCOUNTS,
                accounts,
                PeopleLoginModule.IDENTITIES,
                identities);
        this.entries = new AppConfigurationEntry[] {
            new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, options)
        };
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return RANK;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return entries.clone();
    }
}
