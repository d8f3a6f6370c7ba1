/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.lang.management.ManagementFactory;
import java.security.AccessController;
import java.util.Optional;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.security.auth.Subject;

import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;

/**
 * Who is at the other end of the JMX or Jolokia call of this thread. The lists of rights of Karaf ask for a role; what is asked for here is
 * the person's own permission, as it is at this moment.
 */
@Component(service = Operator.class)
public final class Operator {
    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);

    private static final String RIGHTS =
            "org.apache.karaf:type=security,area=jmx,*"; // Karaf's own; its name holds that of the instance

    private final Persons persons;

    @Activate
    public Operator(@Reference Persons persons) {
        this.persons = persons;
    }

    /**
     * The person, if permitted.
     *
     * @throws SecurityException if nobody is known or the person lacks the permission
     */
    public Person require(String permission) {
        Optional<Person> person = name().flatMap(persons::person);
        if (person.isEmpty()) {
            throw new SecurityException("nobody is signed in; this needs the permission " + permission);
        }
        if (!person.get().may(permission)) {
            LOG.warn("Refused over JMX: {} lacks {}", person.get().id(), permission);
            throw new SecurityException(person.get().id() + " lacks the permission " + permission);
        }
        return person.get();
    }

    /**
     * Whether the person would be let through to an operation: by the lists of rights, which ask for a role, and by the permission.
     *
     * @param bean name of the MBean
     */
    public boolean may(String permission, String bean, String operation) {
        return name().flatMap(persons::person)
                .map(person -> person.may(permission) && permittedByRole(bean, operation))
                .orElse(false);
    }

    private static boolean permittedByRole(String bean, String operation) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName rights : server.queryNames(new ObjectName(RIGHTS), null)) {
                Object may = server.invoke(rights, "canInvoke", new Object[] {bean, operation}, new String[] {
                    String.class.getName(), String.class.getName()
                });
                return Boolean.TRUE.equals(may);
            }
        } catch (JMException e) {
            LOG.warn("Cannot find out who may call {} of {}", operation, bean, e);
        }
        return false;
    }

    @SuppressWarnings("removal") // there is no other way on Java 17 to find the subject of a JMX call
    private static Optional<String> name() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst();
    }
}
