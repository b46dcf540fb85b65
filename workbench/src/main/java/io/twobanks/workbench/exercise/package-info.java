/** Exercises: a guard that is missing in a copy of its class, for a learner to write; real failures and the checker grade it. */
package io.twobanks.workbench.exercise;
