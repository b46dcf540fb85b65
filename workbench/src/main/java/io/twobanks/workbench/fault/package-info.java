/** The faults that are armed in a run, and how often each has fired. */
package io.twobanks.workbench.fault;
