/** The clients of a scenario: they ask once, remember what they were told, and poll what was left open. */
package io.twobanks.workbench.client;
