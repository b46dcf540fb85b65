/** What this pattern leaves to people. */
package io.twobanks.tcc.desk;
