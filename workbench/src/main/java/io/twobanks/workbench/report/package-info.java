/** What runs of scenarios came to, as files for people and programs. */
package io.twobanks.workbench.report;
