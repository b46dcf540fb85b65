/**
 * A part of a global transaction at one bank, and what makes each of its three steps happen once, in the right order, or not at
 * all: this bank's own record, or Seata's fence in its place.
 */
package io.twobanks.tcc.branch;
