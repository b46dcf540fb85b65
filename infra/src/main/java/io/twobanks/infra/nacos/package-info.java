/**
 * The Nacos server as a process: the registry in which the banks and the coordinator find one another. Start reading at
 * {@link io.twobanks.infra.nacos.NacosServer}.
 */
package io.twobanks.infra.nacos;
