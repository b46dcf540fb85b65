/** JUnit's view of a pattern's scenarios: for the tests of the demos, on no class path that runs. */
package io.twobanks.workbench.junit;
