/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Person;

/**
 * Who sent a request.
 *
 * @param person null if nobody is signed in
 * @param byCookie whether the browser presented the token by itself, so that another site may have caused the request
 * @param sessionsKnown false while the service that knows the sessions is away
 */
public record Caller(@Nullable Person person, boolean byCookie, boolean sessionsKnown) {}
