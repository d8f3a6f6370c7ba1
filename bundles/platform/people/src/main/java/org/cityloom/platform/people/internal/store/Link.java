/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

/**
 * Whom somebody is for an issuer of OpenID Connect.
 *
 * @param issuer who vouches
 * @param name what the issuer calls that person
 */
public record Link(String issuer, String name) {}
