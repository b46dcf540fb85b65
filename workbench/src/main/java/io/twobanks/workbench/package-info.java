/** What watches: starts a pattern's processes, arms faults, and shows what happened. It knows no pattern by name. */
package io.twobanks.workbench;
