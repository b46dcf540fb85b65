/** Best-effort notification as a model, in which notices are lost, come twice or too late; only the workbench runs it. */
package io.twobanks.notify.simulation;
