/** Servers of a run as containers of an engine on this machine: started, killed, frozen and ended through its client. */
package io.twobanks.containers;
