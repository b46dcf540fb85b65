/** Seata's undo rows, as this bank reads them, and how those go that a crash has left behind. */
package io.twobanks.at.undo;
