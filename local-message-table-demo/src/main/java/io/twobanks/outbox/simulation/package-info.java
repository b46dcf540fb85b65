/** The local message table as a model, in which relays are slow, messages overtake each other and processes crash; only the workbench runs it. */
package io.twobanks.outbox.simulation;
