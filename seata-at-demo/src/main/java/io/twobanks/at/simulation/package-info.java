/** AT as a model, in which messages overtake each other and processes crash; only the workbench runs it. */
package io.twobanks.at.simulation;
