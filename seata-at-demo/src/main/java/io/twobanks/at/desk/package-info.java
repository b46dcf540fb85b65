/** What only a person can end: an undo that Seata refuses. */
package io.twobanks.at.desk;
