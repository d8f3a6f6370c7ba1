/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.OpenToEveryone;
import org.cityloom.api.rest.RequiresPermission;

/**
 * The access rules of one resource class. A declaration may stand on the method itself, on the method of a superclass or
 * interface that it overrides, or (permission only) on one of these classes; the nearest counts, methods before classes.
 */
public final class AccessRules {
    private final Map<String, AccessRule> rules = new HashMap<>();
    private final List<String> undeclared = new ArrayList<>();

    private AccessRules() {}

    /** Reads the declarations of a resource class. */
    public static AccessRules of(Class<?> resource) {
        AccessRules result = new AccessRules();
        for (Method method : resource.getMethods()) {
            if (method.isBridge() || Modifier.isStatic(method.getModifiers()) || !isResourceMethod(resource, method)) {
                continue;
            }
            declared(resource, method)
                    .ifPresentOrElse(
                            rule -> result.rules.put(signature(method), rule),
                            () -> result.undeclared.add(resource.getName() + "." + signature(method)));
        }
        return result;
    }

    /** What the method of the resource class or of its interfaces asks; empty if it is not one of them. */
    public Optional<AccessRule> rule(Method method) {
        return Optional.ofNullable(rules.get(signature(method)));
    }

    /** Resource methods that say neither who may call them nor that everyone may. */
    public List<String> undeclared() {
        return List.copyOf(undeclared);
    }

    /** The rule that is declared for the method as seen from the resource class. */
    public static Optional<AccessRule> declared(Class<?> resource, Method method) {
        Optional<AccessRule> onMethod = variants(resource, method).stream()
                .map(AccessRules::onMethod)
                .flatMap(Optional::stream)
                .findFirst();
        return onMethod.or(() -> family(resource).stream()
                .map(type -> type.getDeclaredAnnotation(RequiresPermission.class))
                .filter(annotation -> annotation != null)
                .<AccessRule>map(annotation -> needs(annotation))
                .findFirst());
    }

    private static Optional<AccessRule> onMethod(Method method) {
        RequiresPermission permission = method.getDeclaredAnnotation(RequiresPermission.class);
        if (permission != null) {
            return Optional.of(needs(permission));
        }
        return Optional.ofNullable(method.getDeclaredAnnotation(OpenToEveryone.class))
                .map(open -> new AccessRule.Open());
    }

    private static AccessRule needs(RequiresPermission declared) {
        return new AccessRule.Needs(declared.value(), declared.wholeCity());
    }

    /** The most bytes that the method reads, as declared on itself or on the method that it overrides; empty if nothing is. */
    public static OptionalLong bodyLimit(Class<?> resource, Method method) {
        return variants(resource, method).stream()
                .map(variant -> variant.getDeclaredAnnotation(BodyLimit.class))
                .filter(Objects::nonNull)
                .mapToLong(BodyLimit::value)
                .findFirst();
    }

    private static boolean isResourceMethod(Class<?> resource, Method method) {
        return variants(resource, method).stream()
                .anyMatch(variant -> variant.isAnnotationPresent(Path.class)
                        || Arrays.stream(variant.getAnnotations()).anyMatch(AccessRules::isHttpMethod));
    }

    private static boolean isHttpMethod(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(HttpMethod.class);
    }

    private static List<Method> variants(Class<?> resource, Method method) {
        return family(resource).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                .toList();
    }

    /** The class, its superclasses, and the interfaces of all of them. */
    private static Set<Class<?>> family(Class<?> resource) {
        Set<Class<?>> result = new LinkedHashSet<>();
        for (Class<?> type = resource; type != null && type != Object.class; type = type.getSuperclass()) {
            result.add(type);
        }
        for (Class<?> type : List.copyOf(result)) {
            addInterfaces(type, result);
        }
        return result;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> result) {
        for (Class<?> each : type.getInterfaces()) {
            result.add(each);
            addInterfaces(each, result);
        }
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
