/** What the tests of all demos share, as JUnit sees it; on no class path that runs. */
package io.twobanks.workbench.junit;
