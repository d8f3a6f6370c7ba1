/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a JAX-RS method (or, on the class, every method that does not say otherwise). A resource with a method that
 * declares neither this nor {@link OpenToEveryone} is not published.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresPermission {
    /** Name of the {@link org.cityloom.api.people.Permission}. */
    String value();

    /**
     * Whether the permission must be held in the whole city, because what is answered or changed belongs to no part of it. Without it
     * the method itself has to see to it that it stays within {@link org.cityloom.api.people.CurrentPerson#areas}.
     */
    boolean wholeCity() default false;
}
