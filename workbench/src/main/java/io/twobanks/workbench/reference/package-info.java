/** A pattern's page of reference, written from what the code reads itself: {@code pattern.yml}, settings, scenarios. */
package io.twobanks.workbench.reference;
