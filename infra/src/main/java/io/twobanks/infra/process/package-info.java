/**
 * Every server and every service is a process of its own, so that it can be killed, frozen and restarted one at a time;
 * and none outlives the workbench that started it. Start reading at {@link io.twobanks.infra.process.Supervisor}.
 */
package io.twobanks.infra.process;
