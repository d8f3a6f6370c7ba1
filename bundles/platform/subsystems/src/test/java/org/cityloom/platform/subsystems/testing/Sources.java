/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.testing;

/** Sources that tests start from. */
public final class Sources {
    private Sources() {}

    /** Introduces a subsystem with one permission, {@code <id>:view}; class {@code org.example.<id>.Introduction}. */
    public static String introduction(String id, String version) {
        return """
                package org.example.ID;

                import java.util.List;
                import org.cityloom.api.people.Permission;
                import org.cityloom.api.subsystem.Subsystem;
                import org.cityloom.api.subsystem.SubsystemDescriptor;
                import org.cityloom.api.text.LocalizedText;
                import org.osgi.service.component.annotations.Component;

                @Component
                public class Introduction implements Subsystem {
                    @Override
                    public SubsystemDescriptor descriptor() {
                        LocalizedText title = new LocalizedText("测试 ID", "Test ID");
                        return new SubsystemDescriptor("ID", "VERSION", title, List.of(), List.of(),
                                List.of(new Permission("ID:view", title)));
                    }
                }
                """
                .replace("ID", id)
                .replace("VERSION", version);
    }

    /** A resource that says hello; class {@code org.example.<id>.HelloResource}. */
    public static String resource(String id, String path, String permission) {
        return """
                package org.example.ID;

                import javax.ws.rs.GET;
                import javax.ws.rs.Path;
                import org.cityloom.api.rest.RequiresPermission;
                import org.cityloom.api.rest.RestResource;
                import org.osgi.service.component.annotations.Component;

                @Component(service = HelloResource.class, property = RestResource.PUBLISH + "=true")
                @Path("PATH")
                public class HelloResource {
                    @GET
                    @RequiresPermission("PERMISSION")
                    public String hello() {
                        return "hello from ID";
                    }
                }
                """
                .replace("ID", id)
                .replace("PATH", path)
                .replace("PERMISSION", permission);
    }

    /** A component that is served files below a pattern of the HTTP whiteboard. */
    public static String files(String id, String pattern) {
        return component(
                id,
                "Files",
                "osgi.http.whiteboard.resource.pattern=" + pattern,
                "osgi.http.whiteboard.resource.prefix=/ui");
    }

    /** A component that does nothing, with properties. */
    public static String component(String id, String name, String... properties) {
        return """
                package org.example.ID;

                import org.osgi.service.component.annotations.Component;

                @Component(service = NAME.class, property = {PROPERTIES})
                public class NAME {}
                """
                .replace("ID", id)
                .replace("NAME", name)
                .replace("PROPERTIES", properties.length == 0 ? "" : "\"" + String.join("\", \"", properties) + "\"");
    }
}
