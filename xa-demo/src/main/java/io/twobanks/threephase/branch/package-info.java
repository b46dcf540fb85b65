/** A bank's part of a transfer: the prepared branch at its server, and the row of its own log that says what it has promised. */
package io.twobanks.threephase.branch;
