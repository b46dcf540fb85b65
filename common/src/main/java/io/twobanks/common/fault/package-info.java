/** Named steps of a protocol at which a fault can be armed; nothing of it acts unless the workbench started the service. */
package io.twobanks.common.fault;
