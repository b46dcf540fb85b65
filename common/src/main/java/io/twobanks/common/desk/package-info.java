/** The repair desk: what no machine can finish, with the evidence and the actions that are safe, over HTTP. */
package io.twobanks.common.desk;
