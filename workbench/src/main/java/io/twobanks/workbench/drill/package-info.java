/** Drills: the workbench breaks a running pattern, a person repairs it, the checker grades. */
package io.twobanks.workbench.drill;
