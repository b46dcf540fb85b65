/** The console: what a browser is told of a run while it happens, and the page that draws it. */
package io.twobanks.workbench.console;
