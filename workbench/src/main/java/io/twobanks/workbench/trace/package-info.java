/** A transfer's steps, put together from the timelines of all processes. */
package io.twobanks.workbench.trace;
