/** The experiments of this pattern; no bank loads them. */
package io.twobanks.mq.scenarios;
