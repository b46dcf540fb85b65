/** The experiment as scenarios; only the workbench runs them. */
package io.twobanks.threephase.scenarios;
