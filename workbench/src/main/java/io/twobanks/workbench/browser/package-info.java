/** A browser of this machine, for the tests of the pages that the workbench makes. */
package io.twobanks.workbench.browser;
