/** What XA leaves to a person: branches whose decision is lost with the log, and transfers that are there by half. */
package io.twobanks.xa.desk;
