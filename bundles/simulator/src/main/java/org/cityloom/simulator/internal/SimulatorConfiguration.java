/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What the simulator does. Each description names the unit and where the default comes from. */
@ObjectClassDefinition(
        id = SimulatorConfiguration.PID,
        name = "%simulator.name",
        description = "%simulator.description",
        localization = "OSGI-INF/l10n/simulator")
public @interface SimulatorConfiguration {

    /** Where the simulator is configured. */
    String PID = "org.cityloom.simulator";

    @AttributeDefinition(
            name = "%mode.name",
            description = "%mode.description",
            options = {
                @Option(label = "%mode.city", value = "city"),
                @Option(label = "%mode.replay", value = "replay"),
                @Option(label = "%mode.off", value = "off")
            })
    String mode() default "city";

    @AttributeDefinition(name = "%broker.name", description = "%broker.description")
    String broker() default "tcp://127.0.0.1:1883";

    @AttributeDefinition(name = "%trades.name", description = "%trades.description")
    String trades() default "muck,sanitation,gas,parks";

    @AttributeDefinition(name = "%scale.name", description = "%scale.description", min = "0.001", max = "20")
    double scale() default 1;

    @AttributeDefinition(name = "%pace.name", description = "%pace.description", min = "1", max = "100")
    int pace() default 1;

    @AttributeDefinition(name = "%interval.name", description = "%interval.description", min = "1", max = "600")
    int interval() default 5;

    @AttributeDefinition(name = "%seed.name", description = "%seed.description")
    long seed() default 430500;

    @AttributeDefinition(name = "%zone.name", description = "%zone.description")
    String zone() default "Asia/Shanghai";

    @AttributeDefinition(name = "%cameras.name", description = "%cameras.description", min = "0", max = "65535")
    int cameras_port() default 18_183;

    @AttributeDefinition(name = "%folder.name", description = "%folder.description")
    String replay_folder() default "";

    @AttributeDefinition(name = "%files.name", description = "%files.description")
    String replay_files() default "*.txt";

    @AttributeDefinition(name = "%speed.name", description = "%speed.description", min = "0", max = "100000")
    double replay_speed() default 1;

    @AttributeDefinition(name = "%rebase.name", description = "%rebase.description")
    boolean replay_rebase() default true;
}
