/** The running workbench over HTTP, for the commands in a second shell and for the console. */
package io.twobanks.workbench.api;
