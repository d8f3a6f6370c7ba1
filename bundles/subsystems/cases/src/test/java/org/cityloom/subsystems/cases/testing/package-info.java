/** What benchmarks of cases need. */
@NullMarked
package org.cityloom.subsystems.cases.testing;

import org.jspecify.annotations.NullMarked;
