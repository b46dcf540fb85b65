/** Measures what a pattern costs: contenders that each do a little more, on the same servers, in turns. It knows no pattern. */
package io.twobanks.workbench.bench;
