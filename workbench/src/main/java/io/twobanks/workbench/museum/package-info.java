/** The museum of bugs: real upstream failures that happen again on real servers, each beside its cure. */
package io.twobanks.workbench.museum;
