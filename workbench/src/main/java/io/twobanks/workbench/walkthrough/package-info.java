/** Somebody who types a document's commands on real processes and compares what is printed with what it shows. */
package io.twobanks.workbench.walkthrough;
